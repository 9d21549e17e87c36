import { DocField, PartsField, TextField, TextsField } from '@ipharbor/platform/http';

export class SavedViewsOfDto {
  @TextField({ max: 40, pattern: /^[a-z][a-z-]*$/, description: 'name of the list, such as enterprises' })
  readonly list!: string;
}

export class SavedViewDto {
  @TextField({ max: 40 }) readonly id!: string;
  @TextField({ max: 40 }) readonly name!: string;
  @DocField() readonly query!: Record<string, unknown>;
  @TextsField({ max: 60, itemMax: 40 }) readonly columns!: string[];
}

export class KeepViewsDto {
  @PartsField(() => SavedViewDto, { max: 30 })
  readonly views!: SavedViewDto[];
}
