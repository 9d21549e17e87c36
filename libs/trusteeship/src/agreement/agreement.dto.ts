import {
  ChoiceField,
  ChoicesField,
  CountField,
  DayField,
  FlagField,
  IdField,
  PageDto,
  TextField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { ProposedTermsDto } from '../terms/terms.dto';
import { parties, type Party } from './agreement.entity';
import { agreementStatuses, type AgreementStatus } from './agreement.lifecycle';
import { signingBases, signingMeans, type SigningBasis, type SigningMeans } from './agreement-signature.entity';
import { handOverKinds, type HandOverKind } from './hand-over-step.entity';

export class DraftAgreementDto extends ProposedTermsDto {
  @IdField({ optional: true }) readonly id?: string;
  @IdField() readonly agencyId!: string;
  @IdField({ optional: true, nullable: true, description: 'the client' }) readonly enterpriseId?: string | null;
  @IdField({ optional: true, nullable: true, description: 'without a client: a framework to which firms accede' })
  readonly clusterId?: string | null;
  @IdField({ optional: true, nullable: true }) readonly programmeId?: string | null;
}

export class OfferDto {
  @DayField({ optional: true, description: 'an answer is awaited until then; 15 days when left out' })
  readonly answerBy?: IsoDay;
}

export class CounterOfferDto extends ProposedTermsDto {
  @TextField({ optional: true, max: 1000, description: 'what was changed, and why' }) readonly note?: string;
  @DayField({ optional: true }) readonly answerBy?: IsoDay;
}

export class SignDto {
  @ChoiceField(parties, { optional: true, description: 'whose signature, where the bureau enters what came on paper' })
  readonly party?: Party;
  @ChoiceField(signingMeans, { optional: true }) readonly means?: SigningMeans;
  @ChoiceField(signingBases, { optional: true }) readonly basis?: SigningBasis;
  @TextField({ optional: true }) readonly signerName?: string;
  @TextField({ optional: true, nullable: true }) readonly signerTitle?: string | null;
  @DayField({ optional: true }) readonly signedOn?: IsoDay;
  @IdField({ optional: true, description: 'the scan, kept as a document of this agreement' })
  readonly documentId?: string;
  @IdField({ optional: true, description: 'the authorisation of the signatory' })
  readonly authorisationDocumentId?: string;
  @TextField({ optional: true, max: 64, pattern: /^[0-9a-f]{64}$/, description: 'of the text that was shown' })
  readonly contentHash?: string;
}

export class FilingDto {
  @DayField({ optional: true }) readonly filedOn?: IsoDay;
  @TextField({ optional: true, nullable: true, max: 64, description: '备案号' }) readonly filingNo?: string | null;
}

export class SuspendDto {
  @TextField({ max: 500 }) readonly reason!: string;
  @DayField({ optional: true }) readonly fromOn?: IsoDay;
}

export class TerminateDto {
  @TextField({ max: 500 }) readonly reason!: string;
  @DayField({ optional: true, description: 'when notice was given' }) readonly noticeOn?: IsoDay;
  @DayField({ optional: true, description: 'the last day; the first that the notice allows when left out' })
  readonly effectiveOn?: IsoDay;
  @FlagField({ optional: true, description: 'both agree, or the other side broke the agreement' })
  readonly isWithoutNotice?: boolean;
}

export class HandOverDto {
  @ChoiceField(handOverKinds) readonly kind!: HandOverKind;
  @TextField({ max: 1000, description: 'what was handed over, to whom; or why there was nothing' })
  readonly outcome!: string;
}

export class RenewDto {
  @DayField({ optional: true, description: 'as long as before when left out' }) readonly endsOn?: IsoDay;
}

export class AccedeDto {
  @IdField() readonly enterpriseId!: string;
  @TextField({ optional: true }) readonly signerName?: string;
  @DayField({ optional: true }) readonly joinedOn?: IsoDay;
  @IdField({ optional: true, description: 'the sealed accession, kept as a document of the agreement' })
  readonly documentId?: string;
}

export class LeaveDto {
  @TextField({ max: 500 }) readonly reason!: string;
  @DayField({ optional: true }) readonly leftOn?: IsoDay;
}

export class AgreementPageDto extends PageDto {
  @ChoicesField(agreementStatuses, { optional: true }) readonly status?: AgreementStatus[];
  @IdField({ optional: true }) readonly agencyId?: string;
  @IdField({ optional: true }) readonly clusterId?: string;
  @IdField({ optional: true, description: 'also as a firm that acceded' }) readonly enterpriseId?: string;
  @IdField({ optional: true }) readonly programmeId?: string;
  @CountField({ optional: true, max: 3650, description: 'in force, and over within so many days' })
  readonly expiringWithin?: number;
  @FlagField({ optional: true, description: 'in force without filing (备案)' }) readonly isUnfiled?: boolean;
  @TextField({ optional: true, description: 'beginning of the number' }) readonly q?: string;
}
