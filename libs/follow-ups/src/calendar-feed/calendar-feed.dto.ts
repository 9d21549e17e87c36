import { IdField, InstantField, TextField } from '@ipharbor/platform/http';

export class CalendarFeedDto {
  @IdField() readonly id!: string;
  @InstantField() readonly createdAt!: string;
}

export class NewCalendarFeedDto extends CalendarFeedDto {
  @TextField({ max: 300, description: 'path below the address of the product; told once' })
  readonly path!: string;
}
