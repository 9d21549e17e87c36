import { Injectable } from '@nestjs/common';
import { isWithinRegion, type Actor } from '@ipharbor/access';
import { Cluster, Enterprise, EnterprisePolicy } from '@ipharbor/directory';
import { Clock, dayAfter, newId, type IsoDay } from '@ipharbor/platform/kernel';
import { NumberSeries, persistenceProblem, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { refuseContradictions } from '../terms/terms';
import { termsOf, type ProposedTermsDto } from '../terms/terms.dto';
import { offerDays } from '../trusteeship.promises';
import { trusteeshipProblem } from '../trusteeship.problems';
import type { CounterOfferDto, DraftAgreementDto, OfferDto } from './agreement.dto';
import { Agreement } from './agreement.entity';
import {
  agreementChanged,
  agreementCounterOffered,
  agreementDeclined,
  agreementDrafted,
  agreementOffered,
  agreementWithdrawn,
  amendmentDropped,
  amendmentProposed,
} from './agreement.events';
import { AgreementPolicy } from './agreement.policy';
import { AgreementWorkItems } from './agreement-work-items';
import { Fitness } from './fitness';
import { negotiatingSide } from './sides';
import { nextVersion, versionOf, writeVersion } from './versions';

/** From the first draft to the text that both are ready to sign. */
@Injectable()
export class Agreements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly numbers: NumberSeries,
    private readonly policy: AgreementPolicy,
    private readonly enterprises: EnterprisePolicy,
    private readonly fitness: Fitness,
    private readonly items: AgreementWorkItems,
    private readonly clock: Clock,
  ) {}

  /**
   * A draft is seen by the side that wrote it, and by the bureau.
   * @throws not-found (404) for a firm or cluster out of sight, client-required, term-before-start (422)
   */
  async draft(actor: Actor, dto: DraftAgreementDto): Promise<Agreement> {
    const terms = termsOf(dto);
    refuseContradictions(terms);
    const year = this.clock.today().slice(0, 4);
    const number = `TG-${year}-${String(await this.numbers.next(`TG-${year}`)).padStart(6, '0')}`;
    return this.work.run(async (tx) => {
      const { regionCode } = await this.clientOf(tx, actor, dto);
      const { agencyId, enterpriseId = null, clusterId = null, programmeId = null } = dto;
      if (actor.agencyIds.length > 0 && !actor.agencyIds.includes(agencyId)) throw persistenceProblem('not-found');
      const agreement = Object.assign(new Agreement(), {
        id: dto.id ?? newId(),
        ...{ number, agencyId, enterpriseId, clusterId, programmeId, regionCode },
        unitId: actor.post?.unitId ?? null,
        draftedById: actor.accountId,
        shownToAgencyId: actor.agencyIds.includes(agencyId) ? agencyId : null,
        shownToEnterpriseId: enterpriseId && actor.enterpriseIds.includes(enterpriseId) ? enterpriseId : null,
        renewalOfId: null,
        createdAt: this.clock.now(),
      });
      agreement.copy(terms);
      await tx.insert(agreement);
      await writeVersion(tx, actor, agreement, { n: 1, terms, by: null }, this.clock);
      await tx.publish(actor, agreementDrafted, agreement, { number });
      return agreement;
    });
  }

  /** Rewrites a draft that nobody has been shown. */
  rewrite(actor: Actor, id: string, version: number, dto: ProposedTermsDto): Promise<Agreement> {
    const terms = termsOf(dto);
    refuseContradictions(terms);
    return this.work.run(async (tx) => {
      const agreement = await tx.get(Agreement, id, this.policy, actor);
      agreement.version = version;
      const text = await versionOf(tx, agreement, 1);
      text.rewrite(agreement, terms);
      agreement.copy(terms);
      await tx.update(text);
      await tx.update(agreement);
      await tx.publish(actor, agreementChanged, agreement);
      return agreement;
    });
  }

  /** @throws terms-refused, agency-not-active, leader-of-other-agency (422) */
  offer(actor: Actor, id: string, { answerBy }: OfferDto): Promise<Agreement> {
    return this.work.run(async (tx) => {
      const agreement = await tx.get(Agreement, id, this.policy, actor);
      const by = negotiatingSide(actor, agreement);
      agreement.offer(by, this.until(answerBy));
      const { terms } = await versionOf(tx, agreement, agreement.proposed!);
      await this.fitness.ofTerms(tx, agreement, terms, this.clock.today());
      await tx.update(agreement);
      await tx.publish(actor, agreementOffered, agreement, { n: agreement.proposed, by });
      await this.items.awaitAnswer(tx, actor, agreement);
      return agreement;
    });
  }

  /** @throws not-your-turn (409), terms-refused (422) */
  counterOffer(actor: Actor, id: string, dto: CounterOfferDto): Promise<Agreement> {
    const terms = termsOf(dto);
    return this.work.run(async (tx) => {
      const agreement = await tx.get(Agreement, id, this.policy, actor);
      const by = negotiatingSide(actor, agreement);
      const n = await nextVersion(tx, agreement);
      agreement.counterOffer(by, n, terms, this.until(dto.answerBy));
      await this.fitness.ofTerms(tx, agreement, terms, this.clock.today());
      await writeVersion(tx, actor, agreement, { n, terms, by, note: dto.note }, this.clock);
      await tx.update(agreement);
      await tx.publish(actor, agreementCounterOffered, agreement, { n, by, note: dto.note ?? null });
      await this.items.awaitAnswer(tx, actor, agreement);
      return agreement;
    });
  }

  /** @throws not-amendable, amendment-open (409), terms-refused (422) */
  amend(actor: Actor, id: string, dto: CounterOfferDto): Promise<Agreement> {
    const terms = termsOf(dto);
    return this.work.run(async (tx) => {
      const agreement = await tx.get(Agreement, id, this.policy, actor);
      const by = negotiatingSide(actor, agreement);
      const n = await nextVersion(tx, agreement);
      agreement.proposeAmendment(by, n, this.until(dto.answerBy));
      await this.fitness.ofTerms(tx, agreement, terms, this.clock.today());
      await writeVersion(tx, actor, agreement, { n, terms, by, note: dto.note }, this.clock);
      await tx.update(agreement);
      await tx.publish(actor, amendmentProposed, agreement, { n, by, note: dto.note ?? null });
      await this.items.awaitAnswer(tx, actor, agreement);
      return agreement;
    });
  }

  /** The side that was asked says no: the offer is over; of an amendment, what is in force goes on. */
  decline(actor: Actor, id: string, reason: string): Promise<Agreement> {
    return this.close(actor, id, reason, false);
  }

  /** The side that asked takes it back. */
  withdraw(actor: Actor, id: string, reason: string): Promise<Agreement> {
    return this.close(actor, id, reason, true);
  }

  private close(actor: Actor, id: string, reason: string, isOwn: boolean): Promise<Agreement> {
    return this.work.run(async (tx) => {
      const agreement = await tx.get(Agreement, id, this.policy, actor);
      const by = negotiatingSide(actor, agreement);
      if (agreement.proposedBy !== null && by !== 'bureau' && isOwn !== (agreement.proposedBy === by))
        throw trusteeshipProblem('not-your-turn');
      const isAmendment = agreement.isInForce;
      if (isAmendment) agreement.dropAmendment(reason);
      else if (isOwn) agreement.withdraw(reason);
      else agreement.decline(reason);
      await tx.update(agreement);
      const event = isAmendment ? amendmentDropped : isOwn ? agreementWithdrawn : agreementDeclined;
      await tx.publish(actor, event, agreement, { reason, by });
      await this.items.answered(tx, actor, agreement, reason);
      return agreement;
    });
  }

  private async clientOf(tx: Tx, actor: Actor, { enterpriseId, clusterId }: DraftAgreementDto) {
    if (enterpriseId) {
      const { jurisdictionRegion } = await tx.get(Enterprise, enterpriseId, this.enterprises, actor);
      return { regionCode: jurisdictionRegion };
    }
    if (!clusterId) throw trusteeshipProblem('client-required');
    const cluster = await tx.find(Cluster, clusterId);
    if (!cluster || !actor.regionCodes.some((code) => isWithinRegion(cluster.regionCode, code)))
      throw persistenceProblem('not-found');
    return { regionCode: cluster.regionCode };
  }

  private until(answerBy: IsoDay | undefined): IsoDay {
    return answerBy ?? dayAfter(this.clock.today(), offerDays);
  }
}
