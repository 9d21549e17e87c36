import type { DeadlineUnit, Roll } from '@ipharbor/calendar';
import { isDay, type IsoDay } from '@ipharbor/platform/kernel';
import { followUpsProblem } from '../follow-ups.problems';

/** 法定, 承诺, 内部: what binds to the day. Every date that is shown says which. */
export const natures = ['statutory', 'promise', 'internal'] as const;
export type Nature = (typeof natures)[number];

/** How long a term is, and where its last day goes when it is not worked. */
export interface RuleTerm {
  readonly n: number;
  readonly unit: DeadlineUnit;
  readonly roll: Roll;
}

/** A rule as it stood for triggers from `effectiveFrom` to `effectiveTo`, both included; null: until further notice. */
export interface RuleVersion extends RuleTerm {
  readonly version: string;
  readonly effectiveFrom: IsoDay;
  readonly effectiveTo: IsoDay | null;
  /** Law and article, or whose promise it is. */
  readonly source: string;
  /** False: not read in the original (待核实). */
  readonly isVerified: boolean;
}

export interface ClockRule {
  readonly zh: string;
  readonly en: string;
  readonly nature: Nature;
  /** Oldest first. */
  readonly versions: readonly RuleVersion[];
}

const declared = new Map<string, ClockRule>();

/**
 * Declares how long people have, beside the code that promises it:
 * `clockRules({ 'help-request.acceptance': { zh: '受理审查', en: 'Decision on acceptance', nature: 'statutory', versions: […] } })`.
 * A code declared twice, and versions that overlap, are programming errors.
 */
export function clockRules(rules: Readonly<Record<string, ClockRule>>): void {
  for (const [code, rule] of Object.entries(rules)) {
    if (declared.has(code)) throw new Error(`clock rule '${code}' is declared twice`);
    refuseMuddle(code, rule.versions);
    declared.set(code, rule);
  }
}

export const declaredRules = (): ReadonlyMap<string, ClockRule> => declared;

/** The rule of that code. A code that nobody declared is a programming error. */
export function ruleOf(code: string): ClockRule {
  const rule = declared.get(code);
  if (!rule) throw new Error(`clock rule '${code}' is not declared`);
  return rule;
}

/** The version in force on the trigger day; `rule-not-in-force` (422) where there is none. */
export function versionOn(code: string, day: IsoDay): RuleVersion {
  const { versions, zh } = ruleOf(code);
  const found = versions.find((version) => isInForce(version, day));
  if (!found) throw followUpsProblem('rule-not-in-force', { rule: zh, day });
  return found;
}

export const isInForce = (version: Pick<RuleVersion, 'effectiveFrom' | 'effectiveTo'>, day: IsoDay): boolean =>
  version.effectiveFrom <= day && (version.effectiveTo === null || day <= version.effectiveTo);

function refuseMuddle(code: string, versions: readonly RuleVersion[]): void {
  const muddled = versions.some(({ effectiveFrom, effectiveTo }, at) => {
    const later = versions.at(at + 1);
    const isOpen = effectiveTo === null;
    const areDays = isDay(effectiveFrom) && (isOpen || (isDay(effectiveTo) && effectiveFrom <= effectiveTo));
    return !areDays || (later !== undefined && (isOpen || later.effectiveFrom <= effectiveTo));
  });
  if (versions.length === 0 || muddled)
    throw new Error(`the versions of clock rule '${code}' do not follow each other`);
}
