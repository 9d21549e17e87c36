import { Code, Id, Instant, Line, Name, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { claimLifecycle, type ClaimStatus } from './account-claim.lifecycle';

export const claimKinds = ['enterprise', 'agency'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** Somebody says that a record is theirs, shows its licence, and asks for an account; an officer of its region decides. */
@TableOf('account_claim', {
  index: [
    ['regionCode', 'status', 'createdAt'],
    ['subjectId', 'status'],
  ],
  confidential: ['phone'],
})
export class AccountClaim {
  @Id() readonly id!: string;
  @Word() readonly kind!: ClaimKind;
  /** USCC of the enterprise, code of the agency. */
  @Code() readonly code!: string;
  @Ref() readonly subjectId!: string;
  @Name() readonly subjectName!: string;
  @Code() readonly regionCode!: string;
  @Code() readonly username!: string;
  @Name() readonly applicantName!: string;
  @Code() readonly phone!: string;
  /** The stored licence. */
  @Ref() readonly licenceId!: string;
  @Word() status: ClaimStatus = claimLifecycle.initial;
  /** Why it was rejected, for the applicant. */
  @Line({ nullable: true }) reason: string | null = null;
  @Ref({ nullable: true }) decidedBy: string | null = null;
  @Instant({ nullable: true }) decidedAt: Date | null = null;
  @Ref({ nullable: true }) accountId: string | null = null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  approve(accountId: string, by: string, at: Date): void {
    this.status = claimLifecycle.next(this.status, 'approve');
    this.accountId = accountId;
    this.decide(by, at);
  }

  reject(reason: string, by: string, at: Date): void {
    this.status = claimLifecycle.next(this.status, 'reject');
    this.reason = reason;
    this.decide(by, at);
  }

  private decide(by: string, at: Date): void {
    this.decidedBy = by;
    this.decidedAt = at;
  }
}
