import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { newId } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, UnitOfWork, type EventType } from '@ipharbor/platform/persistence';
import { declaredTemplates, type DeclaredTemplate } from '../kind/declared-templates';
import { smsTemplateApproved, smsTemplateRejected, smsTemplateRevised, smsTemplateSubmitted } from './sms.events';
import { SmsTemplate } from './sms-template.entity';

/** Wordings as declared, with what the operator said of them. */
@Injectable()
export class SmsTemplates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  /** Every declared template, by its code; one that nobody has touched is a draft with the declared words. */
  async all(): Promise<Map<string, SmsTemplate>> {
    const rows = await this.reader.from(SmsTemplate, 'template').getMany();
    const known = new Map(rows.map((row) => [row.code, row]));
    return new Map([...declaredTemplates()].map(([code, declared]) => [code, known.get(code) ?? draft(declared)]));
  }

  revise(actor: Actor, code: string, text: string, version?: number): Promise<SmsTemplate> {
    return this.act(actor, code, version, smsTemplateRevised, (template, { variables }) =>
      template.revise(text, variables),
    );
  }

  submit(actor: Actor, code: string, version?: number): Promise<SmsTemplate> {
    return this.act(actor, code, version, smsTemplateSubmitted, (template) => template.submit());
  }

  approve(actor: Actor, code: string, providerId: string, version?: number): Promise<SmsTemplate> {
    return this.act(actor, code, version, smsTemplateApproved, (template) => template.approve(providerId));
  }

  reject(actor: Actor, code: string, verdict: string, version?: number): Promise<SmsTemplate> {
    return this.act(actor, code, version, smsTemplateRejected, (template) => template.reject(verdict));
  }

  private act(
    actor: Actor,
    code: string,
    version: number | undefined,
    event: EventType,
    verb: (template: SmsTemplate, declared: DeclaredTemplate) => void,
  ): Promise<SmsTemplate> {
    return this.work.run(async (tx) => {
      const declared = declaredTemplates().get(code);
      if (!declared) throw persistenceProblem('not-found');
      const [known] = await tx.findBy(SmsTemplate, { code });
      const template = known ?? draft(declared);
      if (known && version !== undefined) known.version = version;
      verb(template, declared);
      if (known) await tx.update(template);
      else await tx.insert(template);
      await tx.publish(actor, event, template, { code, verdict: template.verdict });
      return template;
    });
  }
}

const draft = ({ code, text }: DeclaredTemplate): SmsTemplate =>
  Object.assign(new SmsTemplate(), { id: newId(), code, text });
