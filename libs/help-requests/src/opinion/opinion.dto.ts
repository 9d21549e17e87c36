import { ChoiceField, DayField, IdField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { opinionKinds, type HelpOpinion, type OpinionKind } from './help-opinion.entity';

export class IssueOpinionDto {
  @ChoiceField(opinionKinds) readonly kind!: OpinionKind;
  @TextField({ max: 4000 }) readonly text!: string;
}

export class OpinionDto extends IssueOpinionDto {
  @IdField() readonly id!: string;
  @IdField() readonly documentId!: string;
  @TextField() readonly documentNo!: string;
  @DayField() readonly issuedOn!: IsoDay;

  static from({ id, kind, content, documentId, documentNo, issuedOn }: HelpOpinion): OpinionDto {
    return { id, kind, text: content.text, documentId, documentNo, issuedOn };
  }
}
