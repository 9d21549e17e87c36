import { isWithinRegion, type Actor } from '@ipharbor/access';
import { readUscc, type UsccDetails } from '@ipharbor/identifiers';
import type { ImportRow, RowProblem, Verdict } from '@ipharbor/imports';
import { newId, normaliseKey } from '@ipharbor/platform/kernel';
import type { Regions } from '@ipharbor/regions';
import { Enterprise } from '../enterprise/enterprise.entity';
import { FormerName } from '../former-name/former-name.entity';
import { distinct } from '../former-name/learn-names';
import type { EnterpriseValues } from './enterprise-columns';
import { importedFacts, type EnterprisePlan, type ImportedFacts } from './enterprise-plan';
import type { ExistingEnterprises } from './existing-enterprises';
import { factsOf } from './row-facts';
import { rowNotes, rowProblems } from './row-problems';

type Row = ImportRow<EnterpriseValues>;
/** A verdict whose created row still lacks its serial. */
export type Judged = Verdict<EnterprisePlan> | { readonly outcome: 'unknown-name'; readonly name: string };

const refused = (...problems: RowProblem[]): Verdict<EnterprisePlan> => ({ outcome: 'rejected', problems });

/** Decides what one row does, given what the register holds; reads nothing. */
export class EnterpriseJudge {
  constructor(
    private readonly actor: Actor,
    private readonly regions: Regions,
    /** Where rows belong that name no region which is known. */
    private readonly defaultRegion: string,
  ) {}

  judge({ values }: Row, existing: ExistingEnterprises): Judged {
    const { name, uscc: written } = values;
    const notes: RowProblem[] = [];
    const region = this.regionOf(values, notes);
    if (region !== null && !this.isMine(region))
      return refused(rowProblems.regionElsewhere(values.regionCode ?? region));
    if (written === undefined) return this.byName(values, region, existing, notes);

    const { normalised, problem, suggestion, details } = readUscc(written);
    const known = normalised === null ? null : existing.withCode(normalised);
    if (known) return this.update(known, values, region, existing, notes);
    if (problem || !details || normalised === null) return refused(rowProblems.code(problem!, suggestion));
    if (name === undefined) return refused(rowProblems.nameMissing());
    const { how, enterprises } = existing.named(normaliseKey(name));
    const uncoded = enterprises.filter((one) => one.uscc === null && this.isMine(one.jurisdictionRegion));
    if (how === 'present-name' && uncoded.length === 1) {
      notes.push(rowNotes.codeFilled());
      return this.update(uncoded[0], values, region, existing, notes, codeFacts(normalised, details));
    }
    if (how === 'present-name' && enterprises.length > 0) notes.push(rowNotes.sameName());
    return this.create(name, values, region ?? this.defaultRegion, codeFacts(normalised, details), notes);
  }

  private byName(
    values: Row['values'],
    region: string | null,
    existing: ExistingEnterprises,
    notes: RowProblem[],
  ): Judged {
    const name = values.name ?? '';
    const { how, enterprises } = existing.named(normaliseKey(name));
    const mine = enterprises.filter((one) => this.isMine(one.jurisdictionRegion));
    if (mine.length > 1) return refused(rowProblems.ambiguousName(mine.length));
    if (mine.length === 0) return { outcome: 'unknown-name', name };
    if (how === 'former-name') notes.push(rowNotes.byFormerName(mine[0].name));
    return this.update(mine[0], values, region, existing, notes);
  }

  private create(
    name: string,
    values: Row['values'],
    jurisdictionRegion: string,
    code: ImportedFacts,
    notes: RowProblem[],
  ): Verdict<EnterprisePlan> {
    const enterprise = Object.assign(new Enterprise(), {
      id: newId(),
      ...code,
      ...factsOf(values),
      jurisdictionRegion,
    });
    const formerNames = distinct(values.formerNames ?? [], [name]);
    enterprise.rename(name, formerNames);
    const former = formerNames.map((one) => FormerName.of(enterprise, one));
    return { outcome: 'created', plan: { kind: 'create', enterprise, formerNames: former }, notes };
  }

  private update(
    known: Enterprise,
    values: Row['values'],
    region: string | null,
    existing: ExistingEnterprises,
    notes: RowProblem[],
    code: ImportedFacts = {},
  ): Verdict<EnterprisePlan> {
    const isVoided = known.voidedByImportId !== null;
    if (!isVoided && !this.isMine(known.jurisdictionRegion)) return refused(rowProblems.elsewhere());
    const place = region ?? (isVoided ? this.defaultRegion : null);
    const facts = changed(known, {
      ...code,
      ...factsOf(values),
      ...(place === null ? {} : { jurisdictionRegion: place }),
    });
    const name = newName(known, values.name, existing);
    if (name !== undefined) notes.push(rowNotes.renamed(known.name));
    const formerNames = (values.formerNames ?? []).filter((one) => {
      const key = normaliseKey(one);
      return key !== known.nameKey && !existing.hasBeenCalled(known, key);
    });
    if (!isVoided && name === undefined && formerNames.length === 0 && Object.keys(facts).length === 0)
      return { outcome: 'unchanged', notes };
    const plan = { kind: 'update', id: known.id, version: known.version, facts, name, formerNames } as const;
    return { outcome: isVoided ? 'created' : 'updated', plan, notes, recordId: known.id };
  }

  /**
   * Null where the row names none, none that is known, or one of another city: that says where the firm was registered,
   * and never who looks after it.
   */
  private regionOf({ regionCode: written }: Row['values'], notes: RowProblem[]): string | null {
    if (written === undefined) return null;
    const county = this.defaultRegion.slice(0, 6);
    const found = this.regions.match(written, county);
    if (found && (isWithinRegion(found.code, county) || this.isMine(found.code))) return found.code;
    const used = this.regions.name(this.defaultRegion);
    notes.push(found ? rowNotes.regionOfAnotherCity(written, used) : rowNotes.regionUnknown(written, used));
    return null;
  }

  private isMine(region: string): boolean {
    return this.actor.regionCodes.some((code) => isWithinRegion(region, code));
  }
}

const codeFacts = (uscc: string, { kind, issuedIn }: UsccDetails): ImportedFacts => ({
  uscc,
  entityKind: kind,
  regionCode: issuedIn,
});

function changed(known: Enterprise, facts: ImportedFacts): ImportedFacts {
  const differing = importedFacts.filter((column) => column in facts && facts[column] !== known[column]);
  return Object.fromEntries(differing.map((column) => [column, facts[column]]));
}

/** A name that the firm has neither now nor had formerly. */
function newName(known: Enterprise, written: string | undefined, existing: ExistingEnterprises): string | undefined {
  if (written === undefined) return undefined;
  const key = normaliseKey(written);
  return key === known.nameKey || existing.hasBeenCalled(known, key) ? undefined : written;
}
