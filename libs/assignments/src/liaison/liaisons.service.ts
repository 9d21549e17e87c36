import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Enterprise, EnterprisePolicy } from '@ipharbor/directory';
import { Clock, dayAfter, newId } from '@ipharbor/platform/kernel';
import { isUniqueViolation, UnitOfWork, type EventType, type Tx } from '@ipharbor/platform/persistence';
import { assignmentsProblem } from '../assignments.problems';
import { promiseOf } from '../assignments.work-items';
import { Promises } from '../promises';
import { KeyEnterprise } from './key-enterprise.entity';
import type { ListKeyEnterpriseDto, NameLiaisonDto } from './liaison.dto';
import { Liaison } from './liaison.entity';
import {
  keyEnterpriseEnded,
  keyEnterpriseListed,
  liaisonEnded,
  liaisonLeaving,
  liaisonNamed,
  liaisonUnreachable,
  liaisonVerified,
} from './liaison.events';
import { LiaisonPolicy } from './liaison.policy';

/** 重点企业 and their 联络员. */
@Injectable()
export class Liaisons {
  constructor(
    private readonly work: UnitOfWork,
    private readonly enterprises: EnterprisePolicy,
    private readonly policy: LiaisonPolicy,
    private readonly promises: Promises,
    private readonly clock: Clock,
  ) {}

  /** By a decision; the enterprise then owes a liaison. @throws key-enterprise-listed (409), key-enterprise-period (422) */
  async list(actor: Actor, dto: ListKeyEnterpriseDto): Promise<KeyEnterprise> {
    const fromOn = dto.fromOn ?? this.clock.today();
    if (dto.toOn < fromOn) throw assignmentsProblem('key-enterprise-period');
    try {
      return await this.work.run(async (tx) => {
        const enterprise = await tx.get(Enterprise, dto.enterpriseId, this.enterprises, actor);
        const { id: enterpriseId, name: enterpriseName, jurisdictionRegion: regionCode } = enterprise;
        const { criteria, decisionNo, decidedOn, toOn } = dto;
        const made = { id: dto.id ?? newId(), createdById: actor.accountId, createdAt: this.clock.now() };
        const facts = { enterpriseId, enterpriseName, regionCode, criteria, decisionNo, decidedOn, fromOn, toOn };
        const row = Object.assign(new KeyEnterprise(), made, facts, { activeKey: enterpriseId });
        await tx.insert(row);
        await tx.publish(actor, keyEnterpriseListed, row, { decisionNo });
        if ((await tx.findBy(Liaison, { activeKey: keyOf(enterpriseId, 'primary') })).length === 0)
          await this.owe(tx, actor, row, `指定联络员：${enterpriseName}`, promiseOf.liaisonChange);
        return row;
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw assignmentsProblem('key-enterprise-listed');
      throw error;
    }
  }

  unlist(actor: Actor, id: string, reason: string): Promise<KeyEnterprise> {
    return this.work.run(async (tx) => {
      const row = await tx.get<KeyEnterprise, Actor>(KeyEnterprise, id, this.policy, actor);
      row.end(reason, this.clock.today());
      await tx.update(row);
      await tx.publish(actor, keyEnterpriseEnded, row, { reason });
      await this.promises.cancelOf(tx, actor, about(row.enterpriseId), reason, promiseOf.liaisonChange);
      return row;
    });
  }

  /** The one who had the role until now ends with the day before. @throws not-a-key-enterprise (422), not-your-contact (403) */
  name(actor: Actor, enterpriseId: string, { role = 'primary', ...dto }: NameLiaisonDto): Promise<Liaison> {
    if (role === 'bureau' && actor.regionCodes.length === 0)
      return Promise.reject(assignmentsProblem('not-your-contact'));
    const today = this.clock.today();
    return this.work.run(async (tx) => {
      await tx.get(Enterprise, enterpriseId, this.enterprises, actor);
      const [enterprise] = await tx.lock(Enterprise, [enterpriseId]);
      const [key] = await tx.findBy(KeyEnterprise, { activeKey: enterpriseId });
      if (!key?.isValidOn(today)) throw assignmentsProblem('not-a-key-enterprise');
      const fromOn = dto.fromOn ?? today;
      const [former] = await tx.findBy(Liaison, { activeKey: keyOf(enterpriseId, role) });
      if (former) await this.succeed(tx, actor, former, dayAfter(fromOn, -1));
      const liaison = Object.assign(new Liaison(), {
        id: newId(),
        enterpriseId,
        enterpriseName: enterprise.name,
        regionCode: enterprise.jurisdictionRegion,
        role,
        activeKey: keyOf(enterpriseId, role),
        name: dto.name,
        post: dto.post ?? null,
        phone: dto.phone,
        email: dto.email ?? null,
        accountId: dto.accountId ?? null,
        fromOn,
        consentOn: dto.isPublishable ? today : null,
        verifiedOn: today,
        namedById: actor.accountId,
        createdAt: this.clock.now(),
      });
      await tx.insert(liaison);
      await tx.publish(actor, liaisonNamed, liaison, { role });
      if (role === 'primary')
        await this.promises.fulfil(tx, actor, about(enterpriseId), promiseOf.liaisonChange, `已指定：${dto.name}`);
      await this.owe(tx, actor, liaison, `核验联络员：${enterprise.name}`, promiseOf.liaisonVerification);
      return liaison;
    });
  }

  /** 年度核验: the next one is due a year from today. */
  verify(actor: Actor, id: string): Promise<Liaison> {
    return this.command(actor, id, liaisonVerified, async (liaison, tx) => {
      liaison.verify(this.clock.today());
      await this.promises.fulfil(tx, actor, tx.refOf(liaison), promiseOf.liaisonVerification, '已核验');
      await this.promises.fulfil(tx, actor, tx.refOf(liaison), promiseOf.liaisonUnreachable, '已重新联系上');
      await this.owe(tx, actor, liaison, `核验联络员：${liaison.enterpriseName}`, promiseOf.liaisonVerification);
    });
  }

  /** A new one is due five working days after the person has left. */
  leave(actor: Actor, id: string, onDay: string): Promise<Liaison> {
    return this.command(actor, id, liaisonLeaving, async (liaison, tx) => {
      liaison.announceLeave(onDay);
      const title = `更换联络员：${liaison.enterpriseName}`;
      await this.owe(tx, actor, liaison, title, promiseOf.liaisonChange, onDay);
    });
  }

  /** A message came back, or nobody answers. */
  reportUnreachable(actor: Actor, id: string, reason: string): Promise<Liaison> {
    return this.command(actor, id, liaisonUnreachable, async (liaison, tx) => {
      liaison.reportUnreachable(reason);
      await this.owe(tx, actor, liaison, `核实联络员：${liaison.enterpriseName}`, promiseOf.liaisonUnreachable);
    });
  }

  private async succeed(tx: Tx, actor: Actor, former: Liaison, lastDay: string): Promise<void> {
    former.end(lastDay);
    await tx.update(former);
    await tx.publish(actor, liaisonEnded, former);
    await this.promises.cancelOf(tx, actor, tx.refOf(former), '已更换联络员');
  }

  /** A change is owed about the enterprise, the rest about the liaison. */
  private async owe(
    tx: Tx,
    actor: Actor,
    row: KeyEnterprise | Liaison,
    title: string,
    kind: 'liaison.change' | 'liaison.verification' | 'liaison.unreachable',
    triggerOn?: string,
  ): Promise<void> {
    const { enterpriseId, regionCode } = row;
    const subject = kind === promiseOf.liaisonChange ? about(enterpriseId) : tx.refOf(row);
    await this.promises.open(tx, actor, kind, {
      subject,
      title: title.slice(0, 500),
      regionCode,
      enterpriseId,
      triggerOn,
    });
  }

  private command(
    actor: Actor,
    id: string,
    event: EventType,
    act: (liaison: Liaison, tx: Tx) => Promise<void>,
  ): Promise<Liaison> {
    return this.work.run(async (tx) => {
      const liaison = await tx.get<Liaison, Actor>(Liaison, id, this.policy, actor);
      if (liaison.role === 'bureau' && actor.regionCodes.length === 0) throw assignmentsProblem('not-your-contact');
      await act(liaison, tx);
      await tx.update(liaison);
      await tx.publish(actor, event, liaison);
      return liaison;
    });
  }
}

const about = (enterpriseId: string) => ({ type: 'enterprise', id: enterpriseId });
export const keyOf = (enterpriseId: string, role: string): string => `${enterpriseId}:${role}`;
