import { Injectable } from '@nestjs/common';
import { Units, type Actor } from '@ipharbor/access';
import { IpRightQueries } from '@ipharbor/ip-rights';
import { Reader } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import { CaseClocks } from '../case-clocks';
import { formOf } from '../case-type/case-types';
import { competentFor } from '../competence/competence-table';
import { allowedActions } from './allowed-actions';
import { CaseRecord } from './case-record';
import { HelpRequest } from './help-request.entity';
import { CaseFilePolicy, HelpRequestPolicy } from './help-request.policy';
import type { CompetentBodyDto, HelpRequestDetailDto, HelpRequestDto, RelatedCaseDto } from './help-request-view.dto';

/** Cases as people see them, each according to who looks: a closed file shows that it is there and no word of it. */
@Injectable()
export class HelpRequestPresenter {
  constructor(
    private readonly reader: Reader,
    private readonly units: Units,
    private readonly regions: Regions,
    private readonly sight: HelpRequestPolicy,
    private readonly files: CaseFilePolicy,
    private readonly rights: IpRightQueries,
    private readonly record: CaseRecord,
    private readonly clocks: CaseClocks,
  ) {}

  async many(actor: Actor, requests: readonly HelpRequest[]): Promise<HelpRequestDto[]> {
    const units = await this.units.named(requests.map(({ unitId }) => unitId));
    const shown: HelpRequestDto[] = [];
    for (const request of requests)
      shown.push(this.row(actor, request, units.get(request.unitId) ?? '', await this.files.covers(actor, request)));
    return shown;
  }

  async one(actor: Actor, request: HelpRequest): Promise<HelpRequestDetailDto> {
    const [row] = await this.many(actor, [request]);
    const isOpen = !row.isRestricted;
    const { formVersion, nexus, acceptsElectronicService, sharesWithPartners, outcome } = request;
    const { applicantCode, contact, rightNumber, statement, reason } = request;
    const secret = { applicantCode, contact, rightNumber, statement, reason };
    const hidden = { applicantCode: null, contact: null, rightNumber: null, statement: null, reason: null };
    const form = formOf(request);
    const outcomes = [...form.outcomes, ...form.terminations];
    return {
      ...row,
      ...{ formVersion, nexus, acceptsElectronicService, sharesWithPartners, outcome },
      ...(isOpen ? secret : hidden),
      outcomeName: outcomes.find(({ code }) => code === outcome)?.zh ?? null,
      rightCheck: isOpen && request.isAtDesk(actor) ? await this.rightCheck(actor, request) : null,
      ...(isOpen ? await this.record.of(request.id) : this.record.closed),
      mayWrite: isOpen && (request.isOf(actor) || request.isAtDesk(actor) || request.isHandledBy(actor)),
      isDesk: request.isAtDesk(actor),
      competentBody: isOpen ? this.competentBody(request) : null,
      related: request.isAtDesk(actor) ? await this.related(actor, request) : [],
      clock: isOpen ? await this.clocks.shown(actor, request) : [],
    };
  }

  private row(actor: Actor, request: HelpRequest, unitName: string, isReadable: boolean): HelpRequestDto {
    const { id, number, caseType, status, channel, enterpriseId, applicantName, regionCode, side, rightKind } = request;
    const { isConfidential, answerBy, submittedOn, acceptBy, acceptedOn, dueOn, waitsSince, suppliesBy } = request;
    const { appealsBy, handlerKind, handlerName, endedOn, mergedIntoId, version } = request;
    return {
      ...{ id, number, caseType, status, channel, enterpriseId, applicantName, regionCode, side, rightKind },
      ...{ isConfidential, answerBy, submittedOn, acceptBy, acceptedOn, dueOn, waitsSince, suppliesBy },
      ...{ appealsBy, handlerKind, handlerName, endedOn, mergedIntoId, version, unitName },
      regionName: this.regions.name(regionCode),
      title: isReadable ? request.title : null,
      isRestricted: !isReadable,
      workingDaysLeft: dueOn === null ? null : this.clocks.left(dueOn),
      createdAt: request.createdAt.toISOString(),
      allowedActions: isReadable ? allowedActions(request, actor) : [],
    };
  }

  /** Whether the number that was given is one of the applicant's rights in the register. */
  private async rightCheck(actor: Actor, { enterpriseId, rightNumber }: HelpRequest) {
    if (enterpriseId === null || rightNumber === null) return 'no-number' as const;
    const found = await this.rights.filtered(actor, { enterpriseId, q: rightNumber }).getCount();
    return found > 0 ? ('found' as const) : ('not-found' as const);
  }

  private competentBody({ rightKind: right, regionCode, caseType, submittedOn: onDay }: HelpRequest) {
    const procedure = caseType === 'report' ? 'report' : 'adjudication';
    const found = competentFor({ right, procedure, regionCode, onDay });
    if (!found) return null;
    const { body, isOurs, basis, isVerified } = found;
    return { body, isOurs, basis, isVerified } satisfies CompetentBodyDto;
  }

  /** Other cases of the same applicant: what may be a repetition. */
  private async related(actor: Actor, { id, enterpriseId, applicantName }: HelpRequest): Promise<RelatedCaseDto[]> {
    if (enterpriseId === null && applicantName === null) return [];
    const query = this.sight
      .scope(actor, this.reader.from(HelpRequest, 'other'))
      .andWhere('other.id <> :id', { id })
      .orderBy('other.submittedOn', 'DESC')
      .limit(10);
    if (enterpriseId) query.andWhere('other.enterpriseId = :enterpriseId', { enterpriseId });
    else query.andWhere('other.enterpriseId IS NULL AND other.applicantName = :applicantName', { applicantName });
    const rows = await query.getMany();
    return rows.map((row) => ({
      ...{ id: row.id, number: row.number, status: row.status, isMerged: row.mergedIntoId === id },
    }));
  }
}
