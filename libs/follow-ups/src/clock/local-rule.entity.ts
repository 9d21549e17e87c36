import type { DeadlineUnit, Roll } from '@ipharbor/calendar';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { Code, Count, Day, Flag, Id, Instant, Line, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { followUpsProblem } from '../follow-ups.problems';
import type { RuleTerm } from './clock-rules';

/** A version of a rule that holds here: a promise shorter than the law, or the city's own term. */
@TableOf('clock_rule_version', { unique: [['rule', 'label']], index: [['rule', 'effectiveFrom']] })
export class LocalRule implements RuleTerm {
  @Id() readonly id!: string;
  @Code() readonly rule!: string;
  /** What the version is called: `新郑 2026`. */
  @Code() readonly label!: string;
  @Day() readonly effectiveFrom!: IsoDay;
  @Day({ nullable: true }) effectiveTo!: IsoDay | null;
  @Count() readonly n!: number;
  @Word() readonly unit!: DeadlineUnit;
  @Word() readonly roll!: Roll;
  /** Who promised it, and where it can be read. */
  @Line() readonly source!: string;
  @Flag() readonly isVerified!: boolean;
  @Ref() readonly addedById!: string;
  @Instant() readonly addedAt!: Date;
  @Version() version: number = 1;

  /** In force up to that day and no longer; clocks that it started go on. */
  end(on: IsoDay): void {
    if (on < this.effectiveFrom) throw followUpsProblem('rule-ends-before-it-begins', { from: this.effectiveFrom });
    this.effectiveTo = on;
  }
}
