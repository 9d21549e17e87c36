import { Injectable } from '@nestjs/common';
import { isWithinRegion, type Actor } from '@ipharbor/access';
import { Enterprise, EnterprisePolicy } from '@ipharbor/directory';
import { Clock, newId, normaliseKey, type Principal } from '@ipharbor/platform/kernel';
import { NumberSeries, persistenceProblem, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import { CaseClocks } from '../case-clocks';
import { checkAnswers, versionOn } from '../case-type/case-types';
import { HelpDesks } from '../desk/help-desks';
import type { HelpRule } from '../help-requests.clocks';
import { helpProblem } from '../help-requests.problems';
import { promiseOf } from '../help-requests.work-items';
import { helpSubmitted } from '../request/help-request.events';
import { HelpParty } from '../request/help-party.entity';
import { HelpRequest } from '../request/help-request.entity';
import { Reporters } from '../report/reporters';
import type { Filing } from './filing';
import type { MatterDto, SubmitHelpRequestDto } from './submit-help-request.dto';

/** Takes requests in: from the applicant, on behalf, or from the wizard. */
@Injectable()
export class HelpIntake {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly numbers: NumberSeries,
    private readonly enterprises: EnterprisePolicy,
    private readonly regions: Regions,
    private readonly desks: HelpDesks,
    private readonly clocks: CaseClocks,
    private readonly reporters: Reporters,
    private readonly clock: Clock,
  ) {}

  /**
   * By an enterprise for itself, or by an officer on behalf.
   * @throws not-found (404) for an enterprise out of scope; applicant-required, nexus-missing, outside-our-area (422)
   */
  async submit(actor: Actor, dto: SubmitHelpRequestDto): Promise<HelpRequest> {
    const isApplicant = actor.enterpriseIds.length > 0;
    if (dto.caseType === 'report') return this.submitReport(actor, dto);
    if (!dto.contact) throw helpProblem('applicant-required');
    const enterpriseId = isApplicant ? actor.enterpriseIds[0] : (dto.enterpriseId ?? null);
    const enterprise = enterpriseId && (await this.enterpriseOf(actor, enterpriseId));
    if (!enterprise && !dto.applicant) throw helpProblem('applicant-required');
    if (!isApplicant && !actor.regionCodes.some((code) => isWithinRegion(dto.regionCode, code)))
      throw persistenceProblem('not-found');
    return this.file(actor, {
      ...matterOf(dto),
      id: dto.id ?? newId(),
      channel: isApplicant ? 'portal' : (dto.channel ?? 'walk-in'),
      enterpriseId: enterprise ? enterprise.id : null,
      applicantName: enterprise ? enterprise.name : dto.applicant!.name,
      applicantCode: enterprise ? enterprise.uscc : (dto.applicant!.code ?? null),
      contact: { ...dto.contact },
      isConfidential: dto.isConfidential,
    });
  }

  /** An officer writes down a report; whoever reports is kept apart and does not use an account. */
  private async submitReport(actor: Actor, dto: SubmitHelpRequestDto): Promise<HelpRequest> {
    if (actor.enterpriseIds.length > 0) throw helpProblem('report-elsewhere');
    if (!actor.regionCodes.some((code) => isWithinRegion(dto.regionCode, code))) throw persistenceProblem('not-found');
    const nobody = { enterpriseId: null, applicantName: null, applicantCode: null, contact: null };
    const filing = { ...matterOf(dto), ...nobody, id: dto.id ?? newId(), channel: dto.channel ?? 'walk-in' };
    return this.file(actor, { ...filing, isConfidential: true }, async (tx, request) => {
      if (dto.reporter) await this.reporters.keep(tx, request, dto.reporter);
    });
  }

  /** Whoever files it. A wizard asks nobody's permission: what was filed is looked at by an officer. */
  async file(source: Principal, filing: Filing, inTheSameBreath?: (tx: Tx, request: HelpRequest) => Promise<void>) {
    const today = this.clock.today();
    const version = versionOn(filing.caseType, today);
    checkAnswers(version, filing.statement.answers);
    if (filing.nexus.length === 0) throw helpProblem('nexus-missing');
    if (!this.regions.isKnown(filing.regionCode)) throw helpProblem('outside-our-area');
    const unitId = await this.desks.unitFor(filing.regionCode);
    const parties = await this.known(filing);
    const number = await this.nextNumber(today.slice(0, 4));
    const { parties: _, ...facts } = filing;
    return this.work.run(async (tx) => {
      const request = Object.assign(new HelpRequest(), facts, {
        number,
        unitId,
        formVersion: version.version,
        isConfidential: filing.isConfidential || version.isConfidentialFromStart,
        submittedOn: today,
        raisedById: source.accountId,
        createdAt: this.clock.now(),
      });
      const rule = version.acceptanceRule as HelpRule;
      request.acceptBy = this.clocks.dayOf(rule, today);
      request.dueOn = request.acceptBy;
      await tx.insert(request);
      await tx.insertMany(parties.map((party) => HelpParty.of({ ...party, requestId: request.id })));
      await tx.publish(source, helpSubmitted, request, {
        number,
        caseType: request.caseType,
        channel: request.channel,
      });
      await this.clocks.open(tx, source, request, {
        ...{ promise: promiseOf.acceptance, rule, triggerOn: today, title: '受理审查' },
        key: 'help-acceptance',
      });
      await inTheSameBreath?.(tx, request);
      return request;
    });
  }

  private async nextNumber(year: string): Promise<string> {
    return `WQ-${year}-${String(await this.numbers.next(`WQ-${year}`)).padStart(6, '0')}`;
  }

  private async enterpriseOf(actor: Actor, id: string): Promise<Enterprise> {
    const enterprise = await this.reader.from(Enterprise, 'enterprise').where({ id }).getOne();
    if (!enterprise || !(await this.enterprises.covers(actor, enterprise))) throw persistenceProblem('not-found');
    return enterprise;
  }

  /** The parties, with who they are in the directory, by code or by exact name. */
  private async known({ parties, enterpriseId }: Pick<Filing, 'parties' | 'enterpriseId'>) {
    const found: Omit<Parameters<typeof HelpParty.of>[0], 'requestId'>[] = [];
    for (const { role, name, uscc = null, address = null } of parties) {
      const query = this.reader.from(Enterprise, 'enterprise').where('enterprise.mergedIntoId IS NULL');
      if (uscc) query.andWhere('enterprise.uscc = :uscc', { uscc });
      else query.andWhere('enterprise.nameKey = :key', { key: normaliseKey(name) });
      if (enterpriseId) query.andWhere('enterprise.id <> :enterpriseId', { enterpriseId }); // nobody is their own opponent
      const match = await query.orderBy('enterprise.id').limit(1).getOne();
      found.push({ id: newId(), role, name, uscc, address, enterpriseId: match?.id ?? null });
    }
    return found;
  }
}

/** The matter as the entity keeps it. */
export function matterOf(dto: MatterDto) {
  const { caseType, regionCode, nexus, side, rightKind, title, facts, since, place, urgency, answers } = dto;
  return {
    ...{ caseType, regionCode, nexus, side, rightKind, title },
    rightNumber: dto.rightNumber ?? null,
    statement: { facts, urgency, answers, ...(since && { since }), ...(place && { place }) },
    parties: dto.parties,
    answerBy: dto.answerBy ?? null,
    acceptsElectronicService: dto.acceptsElectronicService,
    sharesWithPartners: dto.sharesWithPartners,
  };
}
