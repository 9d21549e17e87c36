import type { IsoDay } from '@ipharbor/platform/kernel';
import {
  BelongsTo,
  Count,
  Day,
  Doc,
  Hash,
  Id,
  Instant,
  Note,
  Ref,
  TableOf,
  Version,
  Word,
} from '@ipharbor/platform/persistence';
import { contentHash, type Terms } from '../terms/terms';
import { trusteeshipProblem } from '../trusteeship.problems';
import { Agreement, type Side } from './agreement.entity';

/** 协议版本: one text of the terms. Written once; what was signed stays word for word, and its hash says so. */
@TableOf('agreement_version', { unique: [['agreementId', 'n']] })
export class AgreementVersion {
  @Id() readonly id!: string;
  @BelongsTo('agreement_version', 'agreementId', () => Agreement)
  @Ref()
  readonly agreementId!: string;
  @Count() readonly n!: number;
  /** The enterprise or the cluster that the text names: it stays, whatever record the firm is merged into. */
  @Ref() readonly clientId!: string;
  @Doc() terms!: Terms;
  @Hash() contentHash!: string;
  @Word({ nullable: true }) readonly proposedBy!: Side | null;
  @Ref() readonly proposedById!: string;
  @Note({ nullable: true }) readonly note!: string | null;
  @Instant() readonly proposedAt!: Date;
  /** When the second party signed. */
  @Day({ nullable: true }) signedOn: IsoDay | null = null;
  @Version() version: number = 1;

  /** Only a text that nobody has been shown may still change. */
  rewrite(agreement: Agreement, terms: Terms): void {
    if (agreement.status !== 'draft') throw trusteeshipProblem('version-fixed');
    this.terms = terms;
    this.contentHash = hashOf(agreement, this);
  }
}

/** What the hash of a version must be: a different one means that the text was changed. */
export const hashOf = (
  { number, agencyId }: Agreement,
  { n, clientId, terms }: Pick<AgreementVersion, 'n' | 'clientId' | 'terms'>,
): string => contentHash({ number, n, agencyId, clientId }, terms);
