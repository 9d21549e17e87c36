import { Injectable } from '@nestjs/common';
import { Throttle, Units } from '@ipharbor/access';
import type { Principal } from '@ipharbor/platform/kernel';
import { Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { CaseClocks } from '../case-clocks';
import { formOf } from '../case-type/case-types';
import { helpProblem } from '../help-requests.problems';
import { HelpRequest } from '../request/help-request.entity';
import { HelpNotice } from '../service-of-notice/notice.entity';
import { CaseTelling } from '../telling/case-telling';
import type { ProgressDto } from './progress.dto';
import { ProgressCodes } from './progress-codes';

const looksOfSource = { times: 20, minutes: 15 } as const;
const looksOfNumber = { times: 10, minutes: 15 } as const;
const codesOfNumber = { times: 3, minutes: 60 } as const;

const handlerNames = { officer: '承办人员', expert: '专家', volunteer: '志愿者', agency: '服务机构' } as const;

/** 进度查询 for an applicant without an account: by the number and a code that works once. */
@Injectable()
export class Progress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly codes: ProgressCodes,
    private readonly telling: CaseTelling,
    private readonly clocks: CaseClocks,
    private readonly units: Units,
    private readonly throttle: Throttle,
  ) {}

  /** Sends a code to the phone in the case if it is this one. The answer is the same in every case. */
  async askCode(source: Principal, number: string, phone: string): Promise<void> {
    this.count(`help-look:${source.sourceIp}`, looksOfSource);
    this.count(`help-code:${number.toUpperCase()}`, codesOfNumber);
    const request = await this.reader.from(HelpRequest, 'request').where({ number: number.toUpperCase() }).getOne();
    if (!request?.contact || digits(request.contact.phone) !== digits(phone)) return;
    await this.work.run(async (tx) => {
      const code = await this.codes.issue(tx, request.id, 'message');
      await this.telling.contact(tx, request, 'help-request.progress-code', { code });
    });
  }

  /** @throws progress-not-found (404) for a wrong number, a wrong, used or old code, all alike; too-many-requests (429) */
  look(source: Principal, number: string, code: string): Promise<ProgressDto> {
    this.count(`help-look:${source.sourceIp}`, looksOfSource);
    this.count(`help-look:${number.toUpperCase()}`, looksOfNumber);
    return this.work.run(async (tx) => {
      const used = await this.codes.use(tx, code, ['receipt', 'message']);
      const request = used && (await tx.find(HelpRequest, used.requestId));
      // Rolled back with it: a code that was tried with a wrong number is not spent.
      if (request?.number !== number.toUpperCase()) throw helpProblem('progress-not-found');
      const nextCode = await this.codes.issue(tx, request.id, used!.purpose, used!.validUntil);
      return this.shown(request, nextCode);
    });
  }

  private async shown(request: HelpRequest, nextCode: string): Promise<ProgressDto> {
    const { number, caseType, status, submittedOn, acceptBy, dueOn, suppliesBy, appealsBy, outcome } = request;
    const form = formOf(request);
    const unit = (await this.units.named([request.unitId])).get(request.unitId) ?? '';
    const handler = request.handlerKind && request.isOpen ? handlerNames[request.handlerKind] : null;
    return {
      ...{ number, caseType, status, submittedOn, acceptBy, dueOn, suppliesBy, appealsBy, nextCode },
      workingDaysLeft: dueOn === null ? null : this.clocks.left(dueOn),
      hasIt: handler ? `${unit}（${handler}）` : unit,
      asked: status === 'supplement-required' ? await this.asked(request.id) : [],
      outcomeName: [...form.outcomes, ...form.terminations].find((one) => one.code === outcome)?.zh ?? null,
    };
  }

  private async asked(requestId: string): Promise<readonly string[]> {
    const notices = await this.reader
      .from(HelpNotice, 'notice')
      .where({ requestId, kind: 'supplement' as const })
      .orderBy('notice.id', 'DESC')
      .getMany();
    return notices[0]?.content.items ?? [];
  }

  private count(key: string, allowance: { times: number; minutes: number }): void {
    this.throttle.check(key, allowance);
    this.throttle.count(key, allowance);
  }
}

const digits = (phone: string): string => phone.replace(/\D/g, '').replace(/^86(?=\d{11}$)/, '');
