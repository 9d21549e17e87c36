/** What an agency's year is judged by. */
export interface ScoreInputs {
  /** Services that were promised to be rendered by the day of judgement, over all firms and items. */
  readonly expected: number;
  /** Of these, confirmed; what was confirmed beyond the schedule does not make up for what is missing elsewhere. */
  readonly confirmed: number;
  /** Deadlines of the docket that were missed; null where no docket was kept. */
  readonly missedDeadlines: number | null;
  readonly lostRights: number;
  /** Ratings of 1 to 5 that firms gave; silence is none. */
  readonly ratings: readonly number[];
  /** Completeness of the clients' dossiers, 0 to 100; empty where none was built. */
  readonly dossiers: readonly number[];
}

export const scoreParts = ['completion', 'deadlines', 'satisfaction', 'dossiers'] as const;
export type ScorePartName = (typeof scoreParts)[number];

export interface ScorePart {
  readonly part: ScorePartName;
  readonly weight: number;
  /** 0 to 100; null where there was nothing to measure: its weight then counts for nobody. */
  readonly value: number | null;
}

export const grades = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

export interface Score {
  readonly parts: readonly ScorePart[];
  /** 0 to 100 with one decimal; null where nothing was measured. */
  readonly total: number | null;
  readonly grade: Grade | null;
  /** A lost right fails the year, whatever the points. */
  readonly isFailed: boolean;
}

/** As published: anybody can work it out by hand from the figures shown beside it. */
export const formula =
  '得分 = Σ(权重 × 分项得分) ÷ Σ(有数据的分项权重)。完成率 40：已确认数量 ÷ 至今应完成数量 × 100；' +
  '期限 30：100 − 每漏一项期限扣 33.3（即 10 分），扣完为止；满意度 20：企业评分平均 ÷ 5 × 100，默示确认不计；' +
  '档案完整度 10：各企业档案完整度平均。A ≥ 90，B ≥ 75，C ≥ 60，其余 D；因受托机构过错丧失权利的，直接评为 D。';

const weights: Readonly<Record<ScorePartName, number>> = {
  completion: 40,
  deadlines: 30,
  satisfaction: 20,
  dossiers: 10,
};

/** 机构评分. Pure: the same figures give the same points to everybody. */
export function scoreOf(inputs: ScoreInputs): Score {
  const { expected, confirmed, missedDeadlines, lostRights, ratings, dossiers } = inputs;
  const values: Readonly<Record<ScorePartName, number | null>> = {
    completion: expected === 0 ? null : (Math.min(confirmed, expected) / expected) * 100,
    // ten of the thirty points for each
    deadlines: missedDeadlines === null ? null : (Math.max(0, 30 - 10 * missedDeadlines) / 30) * 100,
    satisfaction: ratings.length === 0 ? null : (mean(ratings) / 5) * 100,
    dossiers: dossiers.length === 0 ? null : mean(dossiers),
  };
  const parts = scoreParts.map((part) => ({ part, weight: weights[part], value: values[part] }));
  const measured = parts.filter((part): part is ScorePart & { value: number } => part.value !== null);
  const weight = measured.reduce((sum, part) => sum + part.weight, 0);
  const total =
    weight === 0
      ? null
      : Math.round((measured.reduce((sum, one) => sum + one.weight * one.value, 0) / weight) * 10) / 10;
  const isFailed = lostRights > 0;
  return { parts, total, grade: isFailed ? 'D' : gradeOf(total), isFailed };
}

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;

function gradeOf(total: number | null): Grade | null {
  if (total === null) return null;
  return total >= 90 ? 'A' : total >= 75 ? 'B' : total >= 60 ? 'C' : 'D';
}
