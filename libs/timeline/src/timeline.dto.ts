import { CountField, DayField, DocField, IdField, InstantField, PageDto, TextField } from '@ipharbor/platform/http';

export class TimelineEventDto {
  @IdField() readonly id!: string;
  @TextField() readonly action!: string;
  @TextField({ description: 'what people call the action' }) readonly label!: string;
  @TextField() readonly subjectType!: string;
  @IdField() readonly subjectId!: string;
  @TextField({ nullable: true }) readonly subjectLabel!: string | null;
  @TextField({ description: 'the system itself where nobody acted' }) readonly actorName!: string;
  @InstantField() readonly at!: string;
  @DocField({ nullable: true, description: '{field: [before, after]}' }) readonly changes!: Record<
    string,
    [unknown, unknown]
  > | null;
  @TextField({ nullable: true, max: 2000 }) readonly note!: string | null;
}

export class TimelinePageDto extends PageDto {
  @InstantField({ optional: true, description: 'events before this instant: the cursor for going on' })
  readonly before?: string;
}

export class AuditPageDto extends PageDto {
  @IdField({ optional: true }) readonly actorId?: string;
  @TextField({ optional: true, max: 64 }) readonly action?: string;
  @TextField({ optional: true, max: 32 }) readonly subjectType?: string;
  @IdField({ optional: true }) readonly subjectId?: string;
  @DayField({ optional: true }) readonly from?: string;
  @DayField({ optional: true }) readonly to?: string;
}

/** Who did what to which record, without what the record says. */
export class AuditEventDto {
  @IdField() readonly id!: string;
  @TextField() readonly action!: string;
  @TextField() readonly label!: string;
  @TextField() readonly subjectType!: string;
  @IdField() readonly subjectId!: string;
  @CountField() readonly seq!: number;
  @IdField({ nullable: true }) readonly actorId!: string | null;
  @TextField() readonly actorName!: string;
  @InstantField() readonly at!: string;
  @TextField({ nullable: true }) readonly sourceIp!: string | null;
  @TextField({ nullable: true }) readonly requestId!: string | null;
  @TextField() readonly hash!: string;
}
