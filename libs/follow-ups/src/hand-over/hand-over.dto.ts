import {
  ChoiceField,
  CountField,
  FlagField,
  IdField,
  InstantField,
  PageDto,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';

export class HandOverPartDto {
  @TextField({ max: 12, pattern: /^\d{6,12}$/, description: 'what lies in this region and below' })
  readonly regionCode!: string;
  @IdField()
  readonly recipientId!: string;
}

export class PrepareHandOverDto {
  @IdField({ optional: true }) readonly id?: string;
  @IdField({ description: 'whose work it is' }) readonly leaverId!: string;
  @IdField({ description: 'who receives everything that no part names' }) readonly recipientId!: string;
  @PartsField(() => HandOverPartDto, { optional: true, max: 50 }) readonly parts?: HandOverPartDto[];
  @TextField({ max: 200 }) readonly reason!: string;
}

export class HandOverPageDto extends PageDto {
  @IdField({ optional: true }) readonly leaver?: string;
}

export class HandOverRowDto {
  @TextField() readonly holding!: string;
  @TextField() readonly label!: string;
  @TextField({ nullable: true }) readonly regionCode!: string | null;
  @IdField() readonly recipientId!: string;
  @TextField() readonly recipientName!: string;
  @CountField() readonly count!: number;
}

export class HandOverDto {
  @IdField() readonly id!: string;
  @IdField() readonly leaverId!: string;
  @TextField() readonly leaverName!: string;
  @IdField() readonly recipientId!: string;
  @TextField() readonly recipientName!: string;
  @TextField({ max: 200 }) readonly reason!: string;
  @ChoiceField(['previewed', 'executed', 'undone']) readonly status!: string;
  @PartsField(() => HandOverRowDto, { description: 'before execution: as it stands now' })
  readonly rows!: HandOverRowDto[];
  @CountField() readonly total!: number;
  @CountField({ nullable: true, description: 'after an undo: how many are with the leaver again' })
  readonly restored!: number | null;
  @FlagField({ description: 'too long ago to be undone' }) readonly isSettled!: boolean;
  @InstantField() readonly createdAt!: string;
  @InstantField({ nullable: true }) readonly executedAt!: string | null;
  @InstantField({ nullable: true }) readonly undoneAt!: string | null;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];
}
