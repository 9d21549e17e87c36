import { ChoiceField, TextField, TextsField } from '@ipharbor/platform/http';

export class AcceptHelpRequestDto {
  @TextField({ optional: true, max: 500 }) readonly note?: string;
}

export class SupplementNoticeDto {
  @TextsField({ min: 1, max: 20, itemMax: 200, description: 'what is missing, one line each' })
  readonly items!: string[];
  @TextField({ optional: true, max: 500 }) readonly reason?: string;
}

export class SupplyDto {
  @TextField({ max: 2000, description: 'what was supplied' }) readonly note!: string;
}

export class AppealDecisionDto {
  @ChoiceField(['upheld', 'reversed']) readonly outcome!: 'upheld' | 'reversed';
  @TextField({ max: 1000 }) readonly reason!: string;
}
