import { ChoiceField, CountField, IdField, PartField, TextField, TextsField } from '@ipharbor/platform/http';
import { handlerKinds, type HandlerKind } from '../request/help-request.entity';

export class AssignHelpRequestDto {
  @ChoiceField(handlerKinds) readonly handlerKind!: HandlerKind;
  @IdField({ description: 'account of an officer, professional, or agency' }) readonly handlerId!: string;
  @TextField({ optional: true, max: 300, description: 'why they, where they are not the first of the list' })
  readonly reason?: string;
}

export class DecidingFactorsDto {
  @TextsField() readonly fields!: readonly string[];
  @CountField() readonly openCases!: number;
  @CountField({ nullable: true }) readonly capacity!: number | null;
  @ChoiceField(['near', 'city', 'elsewhere']) readonly place!: 'near' | 'city' | 'elsewhere';
}

/** Somebody who could handle the case, with the three deciding factors; a conflict forbids it. */
export class CandidateDto {
  @ChoiceField(handlerKinds) readonly handlerKind!: HandlerKind;
  @IdField() readonly handlerId!: string;
  @TextField() readonly name!: string;
  @TextField({ nullable: true }) readonly employer!: string | null;
  @PartField(() => DecidingFactorsDto) readonly factors!: DecidingFactorsDto;
  @TextField({ nullable: true }) readonly conflict!: string | null;
}
