import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Day, Doc, Hash, Id, Instant, Name, Ref, TableOf, Word } from '@ipharbor/platform/persistence';
import type { Party } from './agreement.entity';
import { AgreementVersion } from './agreement-version.entity';

/** On paper with the seal and scanned back; in the platform; by a licensed certification service. */
export const signingMeans = ['wet-seal', 'platform'] as const;
export type SigningMeans = (typeof signingMeans)[number];

/** 公章; 法定代表人; 授权签字人 with the authorisation on file. */
export const signingBases = ['seal', 'legal-representative', 'authorised'] as const;
export type SigningBasis = (typeof signingBases)[number];

/** 签署: one party's signature under one version. Never changed, never taken back. */
@TableOf('agreement_signature', { unique: [['versionId', 'party']], index: [['agreementId']] })
export class AgreementSignature {
  @Id() readonly id!: string;
  @Ref() readonly agreementId!: string;
  @BelongsTo('agreement_signature', 'versionId', () => AgreementVersion)
  @Ref()
  readonly versionId!: string;
  @Word() readonly party!: Party;
  @Word() readonly means!: SigningMeans;
  @Word() readonly basis!: SigningBasis;
  @Name() readonly signerName!: string;
  @Name({ nullable: true }) readonly signerTitle!: string | null;
  /** The scan of the sealed paper. */
  @Ref({ nullable: true }) readonly documentId!: string | null;
  @Ref({ nullable: true }) readonly authorisationDocumentId!: string | null;
  /** Of the text that was signed. */
  @Hash() readonly contentHash!: string;
  @Day() readonly signedOn!: IsoDay;
  /** Who entered it, from where, and what a certification service answered. */
  @Ref() readonly recordedById!: string;
  @Instant() readonly recordedAt!: Date;
  @Doc() readonly evidence!: Readonly<Record<string, unknown>>;
}
