import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  CountField,
  IdField,
  InstantField,
  PageDto,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import { phonePattern, UsernameField } from '../account/account.dto';
import type { Actor } from '../actor';
import { claimKinds, type AccountClaim, type ClaimKind } from './account-claim.entity';
import { claimLifecycle, type ClaimStatus } from './account-claim.lifecycle';

const statuses: readonly ClaimStatus[] = ['submitted', 'approved', 'rejected'];

/** The text parts of a multipart request; the licence is its file. */
export class NewClaimDto {
  @ChoiceField(claimKinds)
  readonly kind!: ClaimKind;

  @TextField({ max: 64, description: 'USCC of the enterprise, code of the agency' })
  readonly code!: string;

  @TextField({ max: 60 })
  readonly applicantName!: string;

  @TextField({ max: 24, pattern: phonePattern })
  readonly phone!: string;

  @UsernameField()
  readonly username!: string;
}

export class ClaimReceiptDto {
  @IdField()
  readonly id!: string;
  @TextField()
  readonly subjectName!: string;
}

export class ClaimPageDto extends PageDto {
  @ChoiceField(statuses, { optional: true })
  readonly status?: ClaimStatus;
}

export class RejectionDto {
  @TextField({ max: 200 })
  readonly reason!: string;
}

export class ClaimDto {
  @IdField()
  readonly id!: string;
  @ChoiceField(claimKinds)
  readonly kind!: ClaimKind;
  @TextField()
  readonly code!: string;
  @IdField()
  readonly subjectId!: string;
  @TextField()
  readonly subjectName!: string;
  @TextField()
  readonly applicantName!: string;
  @TextField()
  readonly phone!: string;
  @TextField()
  readonly username!: string;
  @IdField()
  readonly licenceId!: string;
  @ChoiceField(statuses)
  readonly status!: ClaimStatus;
  @TextField({ nullable: true })
  readonly reason!: string | null;
  @InstantField()
  readonly createdAt!: string;
  @CountField()
  readonly version!: number;
  @TextsField()
  readonly allowedActions!: string[];

  static from(actor: Actor, claim: AccountClaim): ClaimDto {
    const { id, kind, code, subjectId, subjectName, applicantName, phone, username, licenceId } = claim;
    const { status, reason, createdAt, version } = claim;
    const mayDecide = actor.permissions.has('account-claim:decide');
    return {
      ...{ id, kind, code, subjectId, subjectName, applicantName, phone, username, licenceId, status, reason, version },
      createdAt: createdAt.toISOString(),
      allowedActions: mayDecide ? claimLifecycle.actionsFrom(claim.status) : [],
    };
  }
}

/** What an approval answers: the account, with its one-time code, told once. */
export class ApprovedClaimDto {
  @ApiProperty({ type: ClaimDto })
  readonly claim!: ClaimDto;
  @TextField()
  readonly username!: string;
  @TextField()
  readonly code!: string;
  @InstantField()
  readonly validUntil!: string;
}
