import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { ipRightProblem } from '../ip-rights.problems';
import { ipRightRecorded, legalEventCorrected, legalEventRecorded } from '../ip-rights.events';
import type { CorrectEventDto, RecordEventDto } from '../legal-event/legal-event.dto';
import { LegalEvent } from '../legal-event/legal-event.entity';
import { legalEvent, refuseImpossible, type Told } from '../legal-event/recording';
import { Parties, possess } from '../owner/parties';
import { Standings } from '../standing/standings';
import type { CreateIpRightDto } from './ip-right.dto';
import { IpRight } from './ip-right.entity';
import { isPatent, type IpRightKind } from './ip-right-kind';
import { IpRightPolicy } from './ip-right.policy';
import { readRightNumbers, sameRightKeys, type RightNumbers } from './right-numbers';

/** Commands on one right and its legal events. What its owners do with it is `Ownership`. */
@Injectable()
export class IpRights {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: IpRightPolicy,
    private readonly parties: Parties,
    private readonly standings: Standings,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters a right with its owners and the days known of it. One that was taken back with its import is entered anew.
   * @throws right-already-recorded (409), the problems of numbers, owners and events (422), none-of-yours (422)
   */
  create(actor: Actor, dto: CreateIpRightDto): Promise<IpRight> {
    const id = dto.id ?? newId();
    return this.work.run(async (tx) => {
      const parties = await this.parties.resolve(tx, actor, dto.owners);
      const numbers = readRightNumbers(dto.kind, dto, { today: this.clock.today(), override: dto.numberOverride });
      const voided = await this.voidedOne(tx, actor, dto.kind, numbers);
      const right = voided ?? IpRight.begin(id, dto.kind, this.clock.now());
      right.describe({ ...dto, numbers });
      const possession = { ipRightId: right.id, acquiredBy: 'filing', fromOn: null, position: 1 } as const;
      const owners = possess(parties, { ...possession, regionCode: actor.homeRegionCode });
      const events = this.eventsOf(actor, right, dto);
      const payload = { kind: right.kind, owners: owners.map(({ partyName }) => partyName) };
      const isRevived = voided !== null;
      await this.standings.enter(tx, actor, [{ right, owners, events, event: ipRightRecorded, payload, isRevived }]);
      if (!(await this.policy.covers(actor, right))) throw ipRightProblem('none-of-yours', { field: 'owners' });
      return right;
    });
  }

  /**
   * Adds an event; where the right stands follows. It may be late or out of order.
   * @throws filings-only (403), event-not-of-this-kind, day-in-future, day-before-filing, event-evidence-required (422)
   */
  recordEvent(actor: Actor, id: string, dto: RecordEventDto): Promise<IpRight> {
    const legalEventId = dto.id ?? newId();
    return this.work.run(async (tx) => {
      const right = await tx.get(IpRight, id, this.policy, actor);
      if (dto.kind !== 'filed') refuseFilingsOnly(actor);
      refuseImpossible(right, dto, this.clock.today());
      const owners = await this.standings.owners(tx, right);
      const event = await tx.insert(legalEvent(right.id, { ...dto, id: legalEventId }, this.recording(actor)));
      const { kind, onDay, source, documentNo } = event;
      const payload = { kind, onDay, source, documentNo, legalEventId };
      await this.standings.restate(tx, actor, [{ right, owners, event: legalEventRecorded, payload }]);
      return right;
    });
  }

  /**
   * Withdraws an event that was recorded by mistake: both stay on record, neither counts.
   * @throws event-already-corrected (409), transfer-not-correctable (422)
   */
  correct(actor: Actor, id: string, eventId: string, { reason }: CorrectEventDto): Promise<IpRight> {
    const correctionId = newId();
    return this.work.run(async (tx) => {
      const right = await tx.get(IpRight, id, this.policy, actor);
      const mistaken = await this.mistaken(tx, right, eventId);
      const owners = await this.standings.owners(tx, right);
      const { kind, onDay, isDayExact } = mistaken;
      const told = { kind, onDay, isDayExact, source: 'manual', evidence: reason, correctsId: eventId } as const;
      await tx.insert(legalEvent(right.id, { ...told, id: correctionId }, this.recording(actor)));
      const payload = { kind, onDay, reason, legalEventId: eventId };
      await this.standings.restate(tx, actor, [{ right, owners, event: legalEventCorrected, payload }]);
      return right;
    });
  }

  private async mistaken(tx: Tx, right: IpRight, eventId: string): Promise<LegalEvent> {
    const events = await tx.findBy(LegalEvent, { ipRightId: right.id, voidedByImportId: null });
    const mistaken = events.find((event) => event.id === eventId && event.correctsId === null);
    if (!mistaken) throw ipRightProblem('no-such-event');
    if (mistaken.kind === 'transferred') throw ipRightProblem('transfer-not-correctable');
    if (events.some(({ correctsId }) => correctsId === eventId)) throw ipRightProblem('event-already-corrected');
    return mistaken;
  }

  private eventsOf(actor: Actor, { id, kind }: IpRight, dto: CreateIpRightDto): LegalEvent[] {
    const told = daysOf(dto);
    if (told.some((one) => one.kind !== 'filed')) refuseFilingsOnly(actor);
    for (const one of told) refuseImpossible({ kind, filedOn: dto.filedOn ?? null }, one, this.clock.today());
    return told.map((one) => legalEvent(id, one, this.recording(actor)));
  }

  /** The row that an undone import has left of this right; a living one is refused. */
  private async voidedOne(tx: Tx, actor: Actor, kind: IpRightKind, numbers: RightNumbers): Promise<IpRight | null> {
    const same = await this.sameRight(tx, kind, numbers);
    if (!same || same.voidedByImportId !== null) return same;
    const isSeen = await this.policy.covers(actor, same);
    const number = numbers.applicationNo ?? numbers.publicationNo ?? numbers.registrationNo;
    throw ipRightProblem('right-already-recorded', { number, ...(isSeen ? { id: same.id } : {}) });
  }

  private async sameRight(tx: Tx, kind: IpRightKind, numbers: RightNumbers): Promise<IpRight | null> {
    for (const rightKey of sameRightKeys(kind, numbers)) {
      const [right] = await tx.findBy(IpRight, { rightKey });
      if (right) return right;
    }
    if (numbers.publicationNo === null) return null;
    const [published] = await tx.findBy(IpRight, { publicationNo: numbers.publicationNo });
    return published ?? null;
  }

  private recording = ({ accountId }: Actor) => ({ recordedBy: accountId, recordedAt: this.clock.now() });
}

/** The days of the form, each as the event it stands for. */
function daysOf(dto: CreateIpRightDto): Told[] {
  const { filedOn, publishedOn, grantedOn, source, documentNo = null, evidence = null } = dto;
  const told: Told[] = [];
  if (filedOn) told.push({ kind: 'filed', onDay: filedOn, source, documentNo, evidence });
  if (publishedOn) told.push({ kind: 'published', onDay: publishedOn, source: 'manual', evidence });
  if (grantedOn)
    told.push({ kind: isPatent(dto.kind) ? 'granted' : 'registered', onDay: grantedOn, source: 'manual', evidence });
  return told;
}

function refuseFilingsOnly({ permissions }: Actor): void {
  if (!permissions.has('ip-right:register')) throw ipRightProblem('filings-only');
}
