import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, dayAfter, newId, type IsoDay } from '@ipharbor/platform/kernel';
import { NumberSeries, UnitOfWork } from '@ipharbor/platform/persistence';
import { refuseContradictions } from '../terms/terms';
import { offerDays } from '../trusteeship.promises';
import { trusteeshipProblem } from '../trusteeship.problems';
import type { RenewDto } from './agreement.dto';
import { Agreement } from './agreement.entity';
import { agreementDrafted, agreementOffered } from './agreement.events';
import { AgreementPolicy } from './agreement.policy';
import { AgreementWorkItems } from './agreement-work-items';
import { nextTerm } from './courses';
import { Fitness } from './fitness';
import { negotiatingSide } from './sides';
import { versionOf, writeVersion } from './versions';

/** 续签: a successor with the same terms for the time after, offered to the other side. */
@Injectable()
export class Renewals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly numbers: NumberSeries,
    private readonly policy: AgreementPolicy,
    private readonly fitness: Fitness,
    private readonly items: AgreementWorkItems,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the successor. What is renewed goes on until its own end, and is `renewed` from then on if the successor is
   * signed by that day.
   * @throws not-renewable, renewed-already (409), terms-refused (422)
   */
  async renew(actor: Actor, id: string, { endsOn }: RenewDto): Promise<Agreement> {
    const today = this.clock.today();
    const year = today.slice(0, 4);
    const number = `TG-${year}-${String(await this.numbers.next(`TG-${year}`)).padStart(6, '0')}`;
    return this.work.run(async (tx) => {
      const agreement = await tx.get(Agreement, id, this.policy, actor);
      const by = negotiatingSide(actor, agreement);
      if (!agreement.isInForce && agreement.status !== 'expired') throw trusteeshipProblem('not-renewable');
      await tx.hold(agreement);
      const others = await tx.findBy(Agreement, { renewalOfId: id });
      const other = others.find(({ isOpen, isInForce }) => isOpen || isInForce);
      if (other) throw trusteeshipProblem('renewed-already', { number: other.number });
      const { terms: before } = await versionOf(tx, agreement, agreement.current);
      const terms = { ...before, ...this.termAfter(agreement, endsOn) };
      refuseContradictions(terms);
      await this.fitness.ofTerms(tx, agreement, terms, today);
      const { agencyId, enterpriseId, clusterId, programmeId, regionCode, unitId } = agreement;
      const successor = Object.assign(new Agreement(), {
        id: newId(),
        ...{ number, agencyId, enterpriseId, clusterId, programmeId, regionCode, unitId },
        draftedById: actor.accountId,
        renewalOfId: id,
        createdAt: this.clock.now(),
      });
      successor.copy(terms);
      successor.offer(by, dayAfter(today, offerDays));
      await tx.insert(successor);
      await writeVersion(tx, actor, successor, { n: 1, terms, by }, this.clock);
      await tx.publish(actor, agreementDrafted, successor, { number, renewalOf: agreement.number });
      await tx.publish(actor, agreementOffered, successor, { n: 1, by });
      await this.items.awaitAnswer(tx, actor, successor);
      await this.items.renewed(tx, actor, agreement, `已发出续签要约 ${number}`);
      return successor;
    });
  }

  /** A late renewal does not reach back. */
  private termAfter({ startsOn, endsOn }: Agreement, until: IsoDay | undefined) {
    const next = nextTerm(startsOn, endsOn);
    const today = this.clock.today();
    return { startsOn: next.startsOn < today ? today : next.startsOn, endsOn: until ?? next.endsOn };
  }
}
