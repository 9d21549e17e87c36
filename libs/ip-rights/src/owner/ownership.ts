import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId, normaliseKey } from '@ipharbor/platform/kernel';
import { Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { IpRight } from '../ip-right/ip-right.entity';
import { IpRightPolicy } from '../ip-right/ip-right.policy';
import { ipRightOwnerMatched, ipRightTransferred } from '../ip-rights.events';
import { ipRightProblem } from '../ip-rights.problems';
import { legalEvent } from '../legal-event/recording';
import { Standings, type Done } from '../standing/standings';
import { IpRightOwner } from './ip-right-owner.entity';
import type { MatchOwnerDto, TransferDto } from './owner.dto';
import { Parties, possess, presentOwners, type Party } from './parties';

/** Entries matched by one command; the rest by the next. */
const matchLimit = 500;

/** Commands on who owns a right: 转让 and the matching of outside parties. */
@Injectable()
export class Ownership {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly policy: IpRightPolicy,
    private readonly parties: Parties,
    private readonly standings: Standings,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends the shares of some present owners (by default of all) and begins those of others. Who owns the right already and
   * takes over a share stays the owner it was.
   * @throws day-in-future, not-an-owner, transfer-before-ownership, the problems of owners (422)
   */
  transfer(actor: Actor, id: string, dto: TransferDto): Promise<IpRight> {
    const legalEventId = newId();
    return this.work.run(async (tx) => {
      const right = await tx.get(IpRight, id, this.policy, actor);
      if (dto.onDay > this.clock.today()) throw ipRightProblem('day-in-future', { field: 'onDay', day: dto.onDay });
      const parties = await this.parties.resolve(tx, actor, dto.to);
      const owners = await this.standings.owners(tx, right);
      const leaving = leavingOwners(right, owners, dto);
      for (const owner of leaving) {
        owner.end(dto.onDay);
        await tx.update(owner);
      }
      const staying = presentOwners(owners);
      const entering = possess(
        parties.filter((party) => !staying.some((owner) => isSame(owner, party))),
        {
          ipRightId: right.id,
          acquiredBy: 'transfer',
          fromOn: dto.onDay,
          position: Math.max(...owners.map(({ position }) => position)) + 1,
          regionCode: leaving[0].regionCode,
        },
      );
      await tx.insertMany(entering);
      await tx.insert(
        legalEvent(
          right.id,
          {
            id: legalEventId,
            kind: 'transferred',
            onDay: dto.onDay,
            source: 'manual',
            documentNo: dto.documentNo ?? null,
            evidence: dto.evidence,
          },
          { recordedBy: actor.accountId, recordedAt: this.clock.now() },
        ),
      );
      const payload = { onDay: dto.onDay, from: names(leaving), to: parties.map(({ name }) => name), legalEventId };
      await this.standings.restate(tx, actor, [
        { right, owners: [...owners, ...entering], event: ipRightTransferred, payload },
      ]);
      return right;
    });
  }

  /**
   * Says which enterprise an outside party is; with `everywhere` in all rights in scope that name it so, 500 at a time.
   * Answers the right it was asked for.
   * @throws already-matched (409), unknown-enterprise (422)
   */
  match(
    actor: Actor,
    id: string,
    ownerId: string,
    { enterpriseId, everywhere = false }: MatchOwnerDto,
  ): Promise<IpRight> {
    return this.work.run(async (tx) => {
      const right = await tx.get(IpRight, id, this.policy, actor);
      const owners = await this.standings.owners(tx, right);
      const party = owners.find((owner) => owner.id === ownerId);
      if (!party) throw ipRightProblem('no-such-owner');
      if (party.enterpriseId !== null) throw ipRightProblem('already-matched');
      const enterprise = await this.parties.enterprise(tx, actor, enterpriseId);
      const same = everywhere ? await this.namedAlike(actor, party) : [party.id];
      await this.matchAll(tx, actor, await tx.findMany(IpRightOwner, same), enterprise);
      return (await tx.find(IpRight, id)) ?? right;
    });
  }

  private async matchAll(
    tx: Tx,
    actor: Actor,
    entries: readonly IpRightOwner[],
    enterprise: { readonly id: string; readonly jurisdictionRegion: string },
  ): Promise<void> {
    for (const entry of entries) {
      entry.matchTo(enterprise);
      await tx.update(entry);
    }
    const payload = { party: entries[0].partyName, enterpriseId: enterprise.id };
    const rights = await tx.findMany(IpRight, [...new Set(entries.map(({ ipRightId }) => ipRightId))]);
    const done: Done[] = [];
    for (const right of rights)
      done.push({ right, owners: await this.standings.owners(tx, right), event: ipRightOwnerMatched, payload });
    await this.standings.restate(tx, actor, done);
  }

  private async namedAlike(actor: Actor, { id, partyKey }: IpRightOwner): Promise<string[]> {
    const query = this.reader
      .from(IpRightOwner, 'owner')
      .select('owner.id', 'id')
      .where('owner.partyKey = :partyKey AND owner.enterpriseId IS NULL AND owner.voidedByImportId IS NULL', {
        partyKey,
      });
    const rows = await this.policy
      .narrowOwners(actor, query)
      .orderBy('owner.id')
      .limit(matchLimit)
      .getRawMany<{ id: string }>();
    return [...new Set([id, ...rows.map((row) => row.id)])];
  }
}

function leavingOwners(
  { filedOn }: IpRight,
  owners: readonly IpRightOwner[],
  { from, onDay }: TransferDto,
): IpRightOwner[] {
  const present = presentOwners(owners);
  const leaving = from ? present.filter(({ id }) => from.some(({ ownerId }) => ownerId === id)) : present;
  if (leaving.length === 0 || (from && leaving.length < from.length))
    throw ipRightProblem('not-an-owner', { field: 'from' });
  for (const owner of leaving) {
    const fromOn = owner.fromOn ?? filedOn;
    if (fromOn !== null && onDay < fromOn)
      throw ipRightProblem('transfer-before-ownership', { field: 'onDay', day: onDay, fromOn });
  }
  return leaving;
}

const isSame = (owner: IpRightOwner, { enterprise, name }: Party): boolean =>
  enterprise
    ? owner.enterpriseId === enterprise.id
    : owner.enterpriseId === null && owner.partyKey === normaliseKey(name);

const names = (owners: readonly IpRightOwner[]): string[] => owners.map(({ partyName }) => partyName);
