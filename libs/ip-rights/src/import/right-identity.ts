import { DomainError, type IsoDay } from '@ipharbor/platform/kernel';
import type { RowProblem } from '@ipharbor/imports';
import { kindNames, type IpRightKind } from '../ip-right/ip-right-kind';
import { kindOfNumbers, readRightNumbers, sameRightKeys, type RightNumbers } from '../ip-right/right-numbers';
import { canHappenTo } from '../legal-event/legal-event-kind';
import type { RightValues } from './right-columns';
import { endingEvents } from './status-words';

/** Which right a row is about. */
export interface RightIdentity {
  readonly kind: IpRightKind;
  readonly numbers: RightNumbers;
  /** Under which it may be on record. */
  readonly keys: readonly string[];
}

/** The identity of a row, or why it has none. */
export type Identified = { readonly identity: RightIdentity } | { readonly problem: RowProblem };

export function identify(values: Partial<RightValues>, today: IsoDay): Identified {
  const kind = values.kind ?? kindOfNumbers(values, today);
  if (kind === null) return { problem: withoutKind(values) };
  try {
    const numbers = readRightNumbers(kind, values, { today });
    return { identity: { kind, numbers, keys: sameRightKeys(kind, numbers) } };
  } catch (error) {
    if (error instanceof DomainError) return { problem: asRowProblem(error) };
    throw error;
  }
}

/** What of a row can be judged by itself. */
export function refuseImpossibleRow(
  kind: IpRightKind,
  values: Partial<RightValues>,
  filedOn: IsoDay | null,
  today: IsoDay,
): RowProblem[] {
  const problems: RowProblem[] = [];
  for (const column of ['filedOn', 'publishedOn', 'grantedOn'] as const) {
    const day = values[column];
    if (day === undefined) continue;
    if (day > today) problems.push(row(column, 'day-in-future', `日期 ${day} 在今天之后`, '请核对年月日'));
    else if (filedOn !== null && day < filedOn)
      problems.push(row(column, 'day-before-filing', `${day} 早于申请日 ${filedOn}`, '请核对这两个日期'));
  }
  const ending = values.status && endingEvents[values.status];
  if (ending && !canHappenTo(kind, ending))
    problems.push(row('status', 'event-not-of-this-kind', `这个状态不适用于${kindNames[kind]}`, '请核对类型和状态'));
  return problems;
}

export const row = (
  column: keyof RightValues | null,
  code: string,
  message: string,
  suggestion: string | null = null,
): RowProblem => ({
  column,
  code,
  message,
  suggestion,
});

function withoutKind({ applicationNo, publicationNo }: Partial<RightValues>): RowProblem {
  if (applicationNo ?? publicationNo) {
    // a number that names no kind is not of the format: its own reader says best what is wrong
    const written = applicationNo ? { applicationNo } : { publicationNo };
    const found = identify({ ...written, kind: 'invention' }, '9999-12-31');
    if ('problem' in found) return found.problem;
  }
  return row(
    'applicationNo',
    'number-required',
    '没有申请号（专利号）、公开号或注册号，无法识别是哪一项权利',
    '请补充号码',
  );
}

function asRowProblem(error: DomainError): RowProblem {
  const { field, suggestion } = error.detail as { field?: keyof RightValues; suggestion?: string | null };
  return row(field ?? null, error.code, error.say('zh'), suggestion ? `是否应为 ${suggestion}？` : null);
}
