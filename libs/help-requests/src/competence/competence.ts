import type { IsoDay } from '@ipharbor/platform/kernel';
import type { RightKind } from './right-kinds';

/**
 * Ways to go, never mixed: 维权援助, 举报 (a report of an illegal act), 行政裁决或处理请求 (a request to the competent
 * authority), 行政调解, 诉讼, 司法确认 of a mediated agreement, 平台投诉 (a notice to an e-commerce platform). 投诉 under the
 * rules of market supervision belongs to consumers and is no way for a firm.
 */
export const procedures = [
  'aid',
  'report',
  'adjudication',
  'mediation',
  'court',
  'judicial-confirmation',
  'platform-notice',
] as const;
export type Procedure = (typeof procedures)[number];

/** Who is competent for what, on what basis, from when to when. */
export interface Competence {
  readonly rights: readonly RightKind[];
  readonly procedure: Procedure;
  /** The region in which it holds. */
  readonly regionCode: string;
  readonly body: string;
  /** Whether our own office is this body: otherwise the case goes there by 移送. */
  readonly isOurs: boolean;
  readonly level: 'county' | 'prefecture' | 'province' | 'court' | 'platform';
  readonly basis: string;
  readonly source: string;
  /** Read in the original; otherwise shown as 待核实. */
  readonly isVerified: boolean;
  readonly effectiveFrom: IsoDay;
  readonly effectiveTo: IsoDay | null;
}
