import { Injectable } from '@nestjs/common';
import { Enterprise, EnterpriseMatch, type Match } from '@ipharbor/directory';
import type { RowProblem } from '@ipharbor/imports';
import { normaliseKey } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import type { IpRightOwner } from '../owner/ip-right-owner.entity';
import { presentOwners, type Party } from '../owner/parties';
import type { RightValues } from './right-columns';
import { row } from './right-identity';

/** Owners to write for a right that is new. */
export interface EnteringOwners {
  /** Named in the application and no longer owners. */
  readonly past: readonly Party[];
  /** Named in the application and owners still. */
  readonly original: readonly Party[];
  /** Owners who came later. */
  readonly acquiring: readonly Party[];
}

/** What changes in the owners of a right on record. */
export interface ChangingOwners {
  readonly leavingIds: readonly string[];
  readonly entering: readonly Party[];
  /** Outside parties that are in the register by now. */
  readonly matched: readonly { readonly ownerId: string; readonly enterprise: NonNullable<Party['enterprise']> }[];
}

/** The parties of a batch by their names. */
export interface KnownParties {
  party(name: string): Party;
  /** What the importer should know of how a name was understood. */
  notes(names: readonly string[]): RowProblem[];
}

/** Says who the names in a batch are: enterprises by present or former name, outside parties all others. */
@Injectable()
export class PartyNames {
  constructor(
    private readonly match: EnterpriseMatch,
    private readonly reader: Reader,
  ) {}

  /** `matches` keeps what one run has found out: a file names the same few owners over and over. */
  async know(names: readonly string[], matches: Map<string, Match[]>): Promise<KnownParties> {
    const unknown = names.filter((name) => !matches.has(name));
    const found = unknown.length > 0 ? await this.match.byNames(unknown) : new Map<string, Match[]>();
    for (const name of unknown) matches.set(name, found.get(name) ?? []);
    const enterprises = await this.enterprises([
      ...new Set(names.flatMap((name) => matches.get(name) ?? []).map(({ enterpriseId }) => enterpriseId)),
    ]);
    return {
      party: (name) => {
        const sure = sureMatch(matches.get(name) ?? []);
        return { name, share: null, enterprise: (sure && enterprises.get(sure.enterpriseId)) ?? null };
      },
      notes: (some) => some.flatMap((name) => noteOn(name, matches.get(name) ?? [])),
    };
  }

  private async enterprises(ids: readonly string[]): Promise<Map<string, Enterprise>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader
      .from(Enterprise, 'enterprise')
      .where('enterprise.id IN (:...ids)', { ids })
      .getMany();
    return new Map(rows.map((enterprise) => [enterprise.id, enterprise]));
  }
}

export function enteringOwners({ owners, applicants }: Partial<RightValues>, known: KnownParties): EnteringOwners {
  const present = distinct(owners ?? applicants ?? []).map((name) => known.party(name));
  if (!applicants || !owners) return { past: [], original: present, acquiring: [] };
  const filing = distinct(applicants).map((name) => known.party(name));
  return {
    past: filing.filter((party) => !present.some((other) => isSameParty(party, other))),
    original: present.filter((party) => filing.some((other) => isSameParty(party, other))),
    acquiring: present.filter((party) => !filing.some((other) => isSameParty(party, other))),
  };
}

/** Null when the file says nothing of the owners, or nothing new. */
export function changingOwners(
  { owners: names }: Partial<RightValues>,
  onRecord: readonly IpRightOwner[],
  known: KnownParties,
): ChangingOwners | null {
  if (!names) return null;
  const parties = distinct(names).map((name) => known.party(name));
  const present = presentOwners(onRecord);
  const leavingIds = present.filter((owner) => !parties.some((party) => isOwner(owner, party))).map(({ id }) => id);
  const entering = parties.filter((party) => !present.some((owner) => isOwner(owner, party)));
  const matched = present.flatMap((owner) => {
    const enterprise = owner.enterpriseId === null && parties.find((party) => isOwner(owner, party))?.enterprise;
    return enterprise ? [{ ownerId: owner.id, enterprise }] : [];
  });
  return leavingIds.length + entering.length + matched.length > 0 ? { leavingIds, entering, matched } : null;
}

/** Near names are never taken for the same: they are offered for matching. */
const sureMatch = (matches: readonly Match[]): Match | null => {
  const exact = matches.filter(({ how }) => how !== 'near');
  return exact.length === 1 ? exact[0] : null;
};

function noteOn(name: string, matches: readonly Match[]): RowProblem[] {
  const sure = sureMatch(matches);
  if (sure?.how === 'former-name')
    return [row('owners', 'matched-by-former-name', `“${name}”按曾用名对应到“${sure.name}”`)];
  if (sure || matches.length === 0) return [];
  const offered = matches.map((match) => `“${match.name}”`).join('、');
  return [
    row(
      'owners',
      'owner-not-sure',
      `“${name}”未能确定是哪家企业，已保留为外部权利人`,
      `可能是 ${offered}，请在导入后对应`,
    ),
  ];
}

const isOwner = (owner: IpRightOwner, { enterprise, name }: Party): boolean =>
  owner.partyKey === normaliseKey(name) || (enterprise !== null && owner.enterpriseId === enterprise.id);
const isSameParty = (one: Party, other: Party): boolean =>
  one.enterprise && other.enterprise
    ? one.enterprise.id === other.enterprise.id
    : normaliseKey(one.name) === normaliseKey(other.name);

const distinct = (names: readonly string[]): string[] => [
  ...new Map(names.map((name) => [normaliseKey(name), name])).values(),
];
