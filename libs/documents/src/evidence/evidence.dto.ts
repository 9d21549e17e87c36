import { ChoiceField, CountField, IdField, InstantField, PartsField, TextField } from '@ipharbor/platform/http';
import { DocumentSubjectDto } from '../document/document.dto';
import type { CustodyEvent } from './custody-log';

/** The text fields beside the file. */
export class NewEvidenceDto extends DocumentSubjectDto {
  @IdField({ optional: true }) readonly id?: string;
  @TextField({ max: 500, optional: true, description: '证明对象: what it is to prove' }) readonly purpose?: string;
  @ChoiceField(['true', 'false'], { optional: true }) readonly isConfidential?: 'true' | 'false';
}

export class PackQueryDto extends DocumentSubjectDto {
  @TextField({ max: 60, optional: true, description: 'of the pack; the number of the case' }) readonly title?: string;
}

export class CustodyEventDto {
  @CountField() readonly seq!: number;
  @TextField() readonly label!: string;
  @TextField({ nullable: true }) readonly by!: string | null;
  @InstantField() readonly at!: string;
  @TextField({ max: 64 }) readonly hash!: string;
}

export class CustodyDto {
  @IdField({ description: 'of the piece of evidence' }) readonly documentId!: string;
  @PartsField(() => CustodyEventDto) readonly events!: CustodyEventDto[];

  static from([documentId, events]: readonly [string, readonly CustodyEvent[]]): CustodyDto {
    return { documentId, events: events.map(({ seq, label, by, at, hash }) => ({ seq, label, by, at, hash })) };
  }
}
