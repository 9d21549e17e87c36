import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Code, Day, Id, Line, Name, Ref, TableOf, Version } from '@ipharbor/platform/persistence';
import { trusteeshipProblem } from '../trusteeship.problems';
import { Agreement } from './agreement.entity';

/** 托管企业: a firm served under an agreement, from a day to a day; under a framework each accedes by itself. */
@TableOf('agreement_client', {
  about: 'enterpriseId',
  index: [
    ['agreementId', 'enterpriseId'],
    ['enterpriseId', 'leftOn'],
    ['agencyId', 'leftOn'],
    ['leaderId', 'leftOn'],
  ],
})
export class AgreementClient {
  @Id() readonly id!: string;
  @BelongsTo('agreement_client', 'agreementId', () => Agreement)
  @Ref()
  readonly agreementId!: string;
  @Ref() enterpriseId!: string;
  @Ref() readonly agencyId!: string;
  @Code() regionCode!: string;
  @Ref({ nullable: true }) leaderId!: string | null;
  @Day() readonly joinedOn!: IsoDay;
  /** The last day; null while it lasts. */
  @Day({ nullable: true }) leftOn: IsoDay | null = null;
  @Line({ nullable: true }) leftReason: string | null = null;
  /** Who signed the accession, and the paper. */
  @Name({ nullable: true }) readonly signerName!: string | null;
  @Ref({ nullable: true }) readonly documentId!: string | null;
  @Version() version: number = 1;

  leave(onDay: IsoDay, reason: string): void {
    if (this.leftOn !== null) throw trusteeshipProblem('already-left');
    this.leftOn = onDay < this.joinedOn ? this.joinedOn : onDay;
    this.leftReason = reason;
  }
}
