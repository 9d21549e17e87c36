import { Injectable } from '@nestjs/common';
import { isWithinRegion, People, regionPrefix } from '@ipharbor/access';
import { Agency, Professional } from '@ipharbor/directory';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { rightKindNames, type RightKind } from '../competence/right-kinds';
import type { HandlerKind, HelpRequest } from '../request/help-request.entity';
import type { CandidateDto } from './candidate.dto';
import { Conflicts, type Tied } from './conflicts';
import { HelpAssignment } from './help-assignment.entity';

type Person = Tied & { kind: HandlerKind; regionCode: string; fields: readonly string[]; capacity: number | null };

/** Words in somebody's fields that speak for a kind of right. */
const words: Readonly<Record<RightKind, RegExp>> = {
  invention: /专利|机械|电|化|材料|食品|软件|patent|enforcement/,
  'utility-model': /专利|机械|电|材料|patent|enforcement/,
  design: /专利|外观|设计|patent|enforcement/,
  trademark: /商标|品牌|trademark|enforcement/,
  copyright: /版权|著作权|软件|copyright|enforcement/,
  gi: /地理标志|商标|农业|trademark/,
  'trade-secret': /商业秘密|法律|维权|enforcement/,
  'layout-design': /集成电路|电子|专利|patent/,
  other: /维权|法律|enforcement/,
};

/** Who may be asked to handle a case: officers of the desk, experts and volunteers, agencies that do enforcement. */
@Injectable()
export class Candidates {
  constructor(
    private readonly reader: Reader,
    private readonly people: People,
    private readonly conflicts: Conflicts,
  ) {}

  /** The best first: without a conflict, fitting field, nearest, least loaded. */
  async of(request: HelpRequest, kind?: HandlerKind): Promise<CandidateDto[]> {
    const all = [...(await this.officers(request)), ...(await this.professionals(request)), ...(await this.agencies())];
    const asked = all.filter((person) => kind === undefined || person.kind === kind);
    const [conflicts, loads] = await Promise.all([
      this.conflicts.among(request, asked),
      this.loads(asked.map(({ id }) => id)),
    ]);
    return asked
      .map((person) => this.candidate(request, person, conflicts.get(person.id) ?? null, loads.get(person.id) ?? 0))
      .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'zh'));
  }

  private candidate(
    { rightKind, regionCode }: HelpRequest,
    person: Person,
    conflict: string | null,
    openCases: number,
  ) {
    const { kind: handlerKind, id: handlerId, name, employer = null, capacity } = person;
    const fields = person.fields.filter((field) => words[rightKind].test(field));
    const near = regionPrefix(person.regionCode).length > 6 && isWithinRegion(regionCode, person.regionCode);
    const place = near ? 'near' : isWithinRegion(regionCode, person.regionCode) ? 'city' : 'elsewhere';
    const factors = { fields, openCases, capacity, place } as const;
    return { handlerKind, handlerId, name, employer, factors, conflict };
  }

  private async officers({ regionCode, unitId }: HelpRequest): Promise<Person[]> {
    const officers = await this.people.officersOf(regionCode);
    return officers
      .filter((officer) => officer.unitId === unitId)
      .map(({ accountId: id, displayName: name, regionCode: region }) => ({
        ...{ id, name, kind: 'officer' as const, regionCode: region, capacity: null },
        fields: ['维权', ...Object.values(rightKindNames)],
      }));
  }

  private async professionals({ regionCode }: HelpRequest): Promise<Person[]> {
    const rows = await this.reader
      .from(Professional, 'person')
      .where(`person.status = 'active' AND person.hasSecrecyUndertaking = :signed`, { signed: true })
      .orderBy('person.id')
      .getMany();
    const agencies = await this.agencyNames(rows.flatMap(({ agencyId }) => agencyId ?? []));
    return rows
      .filter((row) => isWithinRegion(regionCode, row.regionCode) || isWithinRegion(row.regionCode, regionCode))
      .map(({ id, name, kind, employer, agencyId, regionCode: region, fields, industries, capacity }) => ({
        ...{ id, name, employer, agencyId, regionCode: region, capacity },
        agencyName: agencyId ? (agencies.get(agencyId) ?? null) : null,
        fields: [...fields, ...industries],
        kind: kind === 'volunteer' ? ('volunteer' as const) : ('expert' as const),
      }));
  }

  private async agencies(): Promise<Person[]> {
    const rows = await this.reader
      .from(Agency, 'agency')
      .where(`agency.status = 'active'`)
      .orderBy('agency.id')
      .getMany();
    return rows.map(({ id, name, regionCode, services }) => ({
      ...{ id, name, regionCode, kind: 'agency' as const, capacity: null, agencyId: id, agencyName: name },
      fields: services,
    }));
  }

  private async agencyNames(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader
      .from(Agency, 'agency')
      .where('agency.id IN (:...ids)', { ids: padded([...new Set(ids)]) })
      .getMany();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async loads(ids: readonly string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader
      .from(HelpAssignment, 'given')
      .where('given.toOn IS NULL AND given.handlerId IN (:...ids)', { ids: padded(ids) })
      .select('given.handlerId', 'handlerId')
      .addSelect('COUNT(*)', 'n')
      .groupBy('given.handlerId')
      .getRawMany<{ handlerId: string; n: number | string }>();
    return new Map(rows.map(({ handlerId, n }) => [handlerId, Number(n)]));
  }
}

const places = { near: 0, city: 1, elsewhere: 2 } as const;
const kinds: Readonly<Record<HandlerKind, number>> = { officer: 0, expert: 1, volunteer: 2, agency: 3 };
function rank({ conflict, factors: { fields, openCases, capacity, place }, handlerKind }: CandidateDto): number {
  const isFull = capacity !== null && openCases >= capacity;
  return (
    (conflict ? 10_000 : 0) +
    (isFull ? 2_000 : 0) +
    (fields.length === 0 ? 1_000 : 0) +
    openCases * 10 +
    places[place] * 5 +
    kinds[handlerKind]
  );
}
