import type { IsoDay } from '@ipharbor/platform/kernel';
import { Code, Day, Doc, Id, Instant, Line, Name, Ref, TableOf, Version } from '@ipharbor/platform/persistence';
import { assignmentsProblem } from '../assignments.problems';

/** 入选条件: 高新技术企业、示范优势企业、专精特新、专利密集、出口、其他 */
export const keyCriteria = [
  'high-tech',
  'ip-demonstration',
  'specialised',
  'patent-intensive',
  'exporter',
  'other',
] as const;
export type KeyCriterion = (typeof keyCriteria)[number];

/** 重点企业: on the list by a decision, for a time; one entry at a time is open (`activeKey`). */
@TableOf('key_enterprise', {
  about: 'enterpriseId',
  unique: [['activeKey']],
  index: [['enterpriseId'], ['regionCode', 'toOn']],
})
export class KeyEnterprise {
  @Id() readonly id!: string;
  @Ref() readonly enterpriseId!: string;
  @Ref({ nullable: true }) activeKey: string | null = null;
  @Name() readonly enterpriseName!: string;
  @Code() readonly regionCode!: string;
  @Doc() readonly criteria!: readonly KeyCriterion[];
  /** 认定文号 */
  @Name() readonly decisionNo!: string;
  @Day() readonly decidedOn!: IsoDay;
  @Day() readonly fromOn!: IsoDay;
  /** The last day of its validity. */
  @Day() toOn!: IsoDay;
  @Line({ nullable: true }) endReason: string | null = null;
  @Ref() readonly createdById!: string;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  isValidOn(day: IsoDay): boolean {
    return this.activeKey !== null && this.fromOn <= day && day <= this.toOn;
  }

  end(reason: string, lastDay: IsoDay): void {
    if (this.activeKey === null) throw assignmentsProblem('key-enterprise-ended');
    this.activeKey = null;
    this.endReason = reason;
    if (lastDay < this.toOn) this.toOn = lastDay;
  }
}
