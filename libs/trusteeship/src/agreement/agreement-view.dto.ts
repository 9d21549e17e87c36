import {
  ChoiceField,
  CountField,
  DayField,
  FlagField,
  IdField,
  InstantField,
  PartField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { modes, type Mode } from '../terms/terms';
import { TermsDto } from '../terms/terms.dto';
import { parties, type Party } from './agreement.entity';
import { agreementStatuses, type AgreementStatus } from './agreement.lifecycle';
import { signingBases, signingMeans, type SigningBasis, type SigningMeans } from './agreement-signature.entity';
import { handOverKinds, type HandOverKind } from './hand-over-step.entity';

const sides = [...parties, 'bureau'] as const;

/** An agreement in a list. */
export class AgreementDto {
  @IdField() readonly id!: string;
  @TextField() readonly number!: string;
  @ChoiceField(agreementStatuses) readonly status!: AgreementStatus;
  @ChoiceField(modes) readonly mode!: Mode;
  @IdField() readonly agencyId!: string;
  @TextField() readonly agencyName!: string;
  @IdField({ nullable: true }) readonly enterpriseId!: string | null;
  @IdField({ nullable: true }) readonly clusterId!: string | null;
  @IdField({ nullable: true }) readonly programmeId!: string | null;
  @TextField({ description: 'the enterprise, or the cluster of a framework' }) readonly clientName!: string;
  @TextField() readonly regionCode!: string;
  @DayField() readonly startsOn!: IsoDay;
  @DayField() readonly endsOn!: IsoDay;
  @FlagField() readonly isExclusive!: boolean;
  @IdField({ nullable: true }) readonly leaderId!: string | null;
  @TextField({ nullable: true }) readonly leaderName!: string | null;
  @CountField({ description: 'the version in force; 0 before the first is signed' }) readonly current!: number;
  @CountField({ nullable: true, description: 'the version that waits for an answer' }) readonly proposed!:
    number | null;
  @ChoiceField(sides, { nullable: true }) readonly proposedBy!: string | null;
  @DayField({ nullable: true }) readonly answerBy!: IsoDay | null;
  @DayField({ nullable: true }) readonly signedOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly filedOn!: IsoDay | null;
  @TextField({ nullable: true }) readonly filingNo!: string | null;
  @DayField({ nullable: true }) readonly terminatedOn!: IsoDay | null;
  @TextField({ nullable: true, max: 2000 }) readonly reason!: string | null;
  @IdField({ nullable: true }) readonly renewalOfId!: string | null;
  @CountField({ description: 'firms served now' }) readonly clients!: number;
  @InstantField() readonly createdAt!: string;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];
}

export class SignatureDto {
  @ChoiceField(parties) readonly party!: Party;
  @ChoiceField(signingMeans) readonly means!: SigningMeans;
  @ChoiceField(signingBases) readonly basis!: SigningBasis;
  @TextField() readonly signerName!: string;
  @TextField({ nullable: true }) readonly signerTitle!: string | null;
  @IdField({ nullable: true }) readonly documentId!: string | null;
  @TextField({ max: 64 }) readonly contentHash!: string;
  @DayField() readonly signedOn!: IsoDay;
  @InstantField() readonly recordedAt!: string;
}

export class AgreementVersionDto {
  @CountField() readonly n!: number;
  @PartField(() => TermsDto) readonly terms!: TermsDto;
  @TextField({ max: 64, description: 'SHA-256 of parties and terms' }) readonly contentHash!: string;
  @ChoiceField(sides, { nullable: true }) readonly proposedBy!: string | null;
  @TextField({ nullable: true, max: 2000 }) readonly note!: string | null;
  @InstantField() readonly proposedAt!: string;
  @DayField({ nullable: true }) readonly signedOn!: IsoDay | null;
  @PartsField(() => SignatureDto) readonly signatures!: SignatureDto[];
}

export class AgreementClientDto {
  @IdField() readonly id!: string;
  @IdField() readonly enterpriseId!: string;
  @TextField() readonly enterpriseName!: string;
  @DayField() readonly joinedOn!: IsoDay;
  @DayField({ nullable: true }) readonly leftOn!: IsoDay | null;
  @TextField({ nullable: true, max: 500 }) readonly leftReason!: string | null;
}

export class HandOverStepDto {
  @ChoiceField(handOverKinds) readonly kind!: HandOverKind;
  @DayField({ nullable: true }) readonly doneOn!: IsoDay | null;
  @TextField({ nullable: true, max: 2000 }) readonly outcome!: string | null;
}

/** One agreement in full: every version with its signatures, newest first. */
export class AgreementDetailDto extends AgreementDto {
  @PartsField(() => AgreementVersionDto) readonly versions!: AgreementVersionDto[];
  @PartsField(() => AgreementClientDto, { description: 'a firm that acceded sees itself alone' })
  readonly clientsOf!: AgreementClientDto[];
  @PartsField(() => HandOverStepDto) readonly handOver!: HandOverStepDto[];
  @TextsField({ description: 'reminders, such as procurement where public money pays' }) readonly reminders!: string[];
}
