import {
  ChoiceField,
  CountField,
  FlagField,
  IdField,
  IdsField,
  InstantField,
  PageDto,
  PartField,
  TextField,
} from '@ipharbor/platform/http';
import { categories } from '../kind/notification-kinds';

export class MessagePageDto extends PageDto {
  @ChoiceField(categories, { optional: true })
  readonly category?: string;

  @FlagField({ optional: true, description: 'true: only what was not read yet' })
  readonly unread?: boolean;
}

export class MessageSubjectDto {
  @TextField() readonly type!: string;
  @IdField() readonly id!: string;
  @TextField({ nullable: true }) readonly label!: string | null;
}

export class MessageDto {
  @IdField() readonly id!: string;
  @TextField() readonly kind!: string;
  @ChoiceField(categories) readonly category!: string;
  @FlagField() readonly isCritical!: boolean;
  @TextField({ max: 500 }) readonly title!: string;
  @TextField({ max: 2000 }) readonly body!: string;
  @PartField(() => MessageSubjectDto) readonly subject!: MessageSubjectDto;
  @FlagField() readonly isRead!: boolean;
  @InstantField({ nullable: true }) readonly readAt!: string | null;
  @InstantField() readonly createdAt!: string;
}

export class UnreadByCategoryDto {
  @CountField() readonly case!: number;
  @CountField() readonly deadline!: number;
  @CountField() readonly task!: number;
  @CountField() readonly system!: number;
}

export class UnreadDto {
  @CountField({ description: 'all categories together' }) readonly total!: number;
  @PartField(() => UnreadByCategoryDto) readonly byCategory!: UnreadByCategoryDto;
}

/** Which messages are read now: some by id, or all of a category, or all. */
export class ReadMessagesDto {
  @IdsField({ optional: true, min: 1 })
  readonly ids?: string[];

  @ChoiceField(categories, { optional: true })
  readonly category?: string;
}

export class ReadDto {
  @CountField() readonly read!: number;
}
