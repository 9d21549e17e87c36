import type { IpcSection } from '../specialist/specialist.entity';

/** 专业领域、行业、区域、负荷、延续、语言 */
export const factorNames = ['field', 'industry', 'region', 'load', 'continuity', 'language'] as const;
export type FactorName = (typeof factorNames)[number];
/** How much each counts; at least one counts. */
export type Weights = Readonly<Record<FactorName, number>>;
/** How badly a pair fits: 0 is best, 100 is worst. */
export type Scores = Readonly<Record<FactorName, number>>;

export const usualWeights: Weights = { field: 25, industry: 25, region: 15, load: 15, continuity: 15, language: 5 };

export interface MatchTarget {
  readonly key: string;
  readonly enterpriseId: string | null;
  readonly regionCode: string;
  readonly industryCode: string | null;
  readonly languages: readonly string[];
  /** Who serves it today, and who did before. */
  readonly currentId: string | null;
  readonly formerIds: readonly string[];
}

export interface Candidate {
  readonly id: string;
  readonly professionalId: string;
  readonly agencyId: string | null;
  readonly regionCode: string;
  readonly ipcSections: readonly IpcSection[];
  readonly industries: readonly string[];
  readonly languages: readonly string[];
  readonly capacity: number;
  /** Served or offered besides the targets of the plan. */
  readonly load: number;
}

/** One reason for a pair: `advantage` is by how much it is cheaper here than with the average candidate. */
export interface Factor {
  readonly factor: FactorName;
  readonly score: number;
  readonly weight: number;
  readonly advantage: number;
}

/**
 * Sections of the IPC that firms of an industry file in most, by the letter or division of GB/T 4754-2017. A rough concordance of
 * our own, for lack of an official one (待核实).
 */
const sectionsOf: Readonly<Record<string, readonly IpcSection[]>> = {
  A: ['A', 'C'],
  B: ['E', 'C'],
  C13: ['A', 'C'],
  C14: ['A', 'C'],
  C15: ['A', 'C'],
  C17: ['D'],
  C18: ['A', 'D'],
  C22: ['D', 'B'],
  C26: ['C'],
  C27: ['A', 'C'],
  C29: ['B', 'C'],
  C30: ['C', 'E'],
  C31: ['C'],
  C33: ['B', 'E'],
  C34: ['F', 'B'],
  C35: ['A', 'B'],
  C36: ['B', 'F'],
  C38: ['H', 'F'],
  C39: ['G', 'H'],
  C40: ['G'],
  D: ['F', 'H'],
  E: ['E'],
  I: ['G'],
  M: ['G'],
};

export function scoresOf(target: MatchTarget, candidate: Candidate): Scores {
  return {
    field: fieldScore(target.industryCode, candidate.ipcSections),
    industry: industryScore(target.industryCode, candidate.industries),
    region: regionScore(target.regionCode, candidate.regionCode),
    load: candidate.capacity === 0 ? 100 : Math.min(100, Math.round((100 * candidate.load) / candidate.capacity)),
    continuity: target.currentId === candidate.id ? 0 : target.formerIds.includes(candidate.id) ? 40 : 100,
    language: target.languages.every((language) => candidate.languages.includes(language)) ? 0 : 100,
  };
}

/** Weighted mean of the scores, 0 to 1,000; whole, so that sums are exact. */
export function costOf(scores: Scores, weights: Weights): number {
  const [sum, all] = factorNames.reduce(
    ([cost, total], name) => [cost + weights[name] * scores[name], total + weights[name]],
    [0, 0],
  );
  return Math.round((10 * sum) / all);
}

/** The three factors that speak most for this candidate beside the average one; ties by weight, then by their order. */
export function decidingFactors(scores: Scores, mean: Scores, weights: Weights): Factor[] {
  return factorNames
    .map((factor): Factor => ({
      factor,
      score: scores[factor],
      weight: weights[factor],
      advantage: Math.round(weights[factor] * (mean[factor] - scores[factor])) / 10,
    }))
    .sort((a, b) => b.advantage - a.advantage || b.weight - a.weight)
    .slice(0, 3);
}

export function meanOf(all: readonly Scores[]): Scores {
  const of = (name: FactorName) => all.reduce((sum, scores) => sum + scores[name], 0) / Math.max(1, all.length);
  return {
    field: of('field'),
    industry: of('industry'),
    region: of('region'),
    load: of('load'),
    continuity: of('continuity'),
    language: of('language'),
  };
}

function fieldScore(industry: string | null, sections: readonly IpcSection[]): number {
  const wanted = industry === null ? undefined : (sectionsOf[industry.slice(0, 3)] ?? sectionsOf[industry.slice(0, 1)]);
  if (wanted === undefined) return 50;
  if (sections.includes(wanted[0])) return 0;
  return wanted.some((section) => sections.includes(section)) ? 30 : 100;
}

/** By the longest beginning that both codes share: a letter, a division, a group. */
function industryScore(industry: string | null, known: readonly string[]): number {
  if (industry === null) return 50;
  const shared = (code: string) => {
    let length = 0;
    while (length < code.length && code[length] === industry[length]) length += 1;
    return length;
  };
  const longest = Math.max(0, ...known.map(shared));
  return longest >= 4 ? 0 : longest === 3 ? 20 : longest >= 1 ? 70 : 100;
}

/** Same township, the county that holds it, another township of the county, farther. */
function regionScore(target: string, served: string): number {
  if (target === served) return 0;
  if (target.startsWith(served)) return 20;
  return target.slice(0, 6) === served.slice(0, 6) ? 60 : 100;
}
