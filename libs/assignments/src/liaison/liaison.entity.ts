import type { IsoDay } from '@ipharbor/platform/kernel';
import { Code, Day, Id, Instant, Line, Name, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { assignmentsProblem } from '../assignments.problems';

/** 联络员、副联络员、主管部门联系人 */
export const liaisonRoles = ['primary', 'deputy', 'bureau'] as const;
export type LiaisonRole = (typeof liaisonRoles)[number];

/** 联络员 of a key enterprise, for a time; one of each role at a time (`activeKey`). */
@TableOf('liaison', {
  about: 'enterpriseId',
  unique: [['activeKey']],
  index: [
    ['enterpriseId', 'toOn'],
    ['regionCode', 'toOn', 'verifiedOn'],
  ],
  confidential: ['phone', 'email'],
})
export class Liaison {
  @Id() readonly id!: string;
  @Ref() enterpriseId!: string;
  @Name() readonly enterpriseName!: string;
  @Code() readonly regionCode!: string;
  @Word() readonly role!: LiaisonRole;
  @Code({ nullable: true }) activeKey: string | null = null;
  @Name() readonly name!: string;
  @Name({ nullable: true }) readonly post!: string | null;
  @Code() readonly phone!: string;
  @Name({ nullable: true }) readonly email!: string | null;
  /** Of the bureau's contact. */
  @Ref({ nullable: true }) readonly accountId!: string | null;
  @Day() readonly fromOn!: IsoDay;
  /** The last day; null while it lasts. */
  @Day({ nullable: true }) toOn: IsoDay | null = null;
  /** 同意公开 on that day; null: not to be published. */
  @Day({ nullable: true }) readonly consentOn!: IsoDay | null;
  @Day() verifiedOn!: IsoDay;
  /** The person leaves on that day: a new one is due five working days later. */
  @Day({ nullable: true }) leavesOn: IsoDay | null = null;
  @Line({ nullable: true }) unreachable: string | null = null;
  @Ref() readonly namedById!: string;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  verify(today: IsoDay): void {
    this.refuseEnded();
    this.verifiedOn = today;
    this.unreachable = null;
  }

  announceLeave(onDay: IsoDay): void {
    this.refuseEnded();
    this.leavesOn = onDay;
  }

  reportUnreachable(reason: string): void {
    this.refuseEnded();
    this.unreachable = reason;
  }

  end(lastDay: IsoDay): void {
    this.refuseEnded();
    this.activeKey = null;
    this.toOn = lastDay < this.fromOn ? this.fromOn : lastDay;
  }

  private refuseEnded(): void {
    if (this.activeKey === null) throw assignmentsProblem('liaison-ended');
  }
}
