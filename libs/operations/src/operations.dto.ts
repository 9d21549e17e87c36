import {
  ChoiceField,
  CountField,
  DocField,
  FlagField,
  InstantField,
  PageDto,
  PartField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { SubjectRef } from '@ipharbor/platform/kernel';

const states = ['dead', 'tried-again', 'under-way'] as const;

export class TroubleDto {
  @TextField()
  readonly source!: string;
  @TextField({ max: 200 })
  readonly key!: string;
  @TextField({ description: '3 条短信未发出' })
  readonly undone!: string;
  @TextField({ description: '模板未审核' })
  readonly reason!: string;
  @CountField()
  readonly count!: number;
  @FlagField({ description: 'false while it is tried again by itself' })
  readonly isFinal!: boolean;
  @InstantField({ nullable: true })
  readonly lastAt!: string | null;
  @InstantField({ nullable: true })
  readonly nextAt!: string | null;
  @TextField({ nullable: true, description: 'page of the console where people put it right' })
  readonly mendedAt!: string | null;
  @FlagField()
  readonly canRetry!: boolean;
}

export class QueueDto {
  @CountField({ description: 'jobs that are due and have not begun; 10,000 means at least that' })
  readonly waiting!: number;
  @CountField({ nullable: true })
  readonly oldestWaitingSeconds!: number | null;
}

export class OperationsDto {
  @PartsField(() => TroubleDto)
  readonly troubles!: TroubleDto[];
  @PartField(() => QueueDto)
  readonly queue!: QueueDto;
  @TextField({
    nullable: true,
    description: 'where engineers see the announcements; null for others and without Redis',
  })
  readonly boardPath!: string | null;
}

export class RetryDto {
  @TextField()
  readonly source!: string;
  @TextField({ max: 200 })
  readonly key!: string;
}

export class RetriedDto {
  @CountField({ description: 'how many are done once more; 0 when somebody was first' })
  readonly retried!: number;
}

export class FailedJobPageDto extends PageDto {
  @ChoiceField(['dead', 'tried-again'], { optional: true })
  readonly state?: 'dead' | 'tried-again';
  @TextField({ optional: true, description: 'name of a job' })
  readonly job?: string;
}

export class FailedJobDto {
  @TextField()
  readonly id!: string;
  @TextField()
  readonly job!: string;
  @TextField()
  readonly name!: string;
  @ChoiceField(states)
  readonly state!: (typeof states)[number];
  @TextField({ nullable: true })
  readonly problem!: string | null;
  @TextField({ nullable: true, max: 500 })
  readonly reason!: string | null;
  @DocField({ description: 'the first five records it works on' })
  readonly subjects!: readonly SubjectRef[];
  @CountField()
  readonly attempts!: number;
  @TextField({ nullable: true, max: 2000, description: 'for engineers only' })
  readonly error!: string | null;
  @InstantField()
  readonly failedAt!: string;
  @InstantField({ nullable: true })
  readonly nextAt!: string | null;
  @TextField({ nullable: true })
  readonly mendedAt!: string | null;
  @TextsField()
  readonly allowedActions!: string[];
}

export class RecurringDto {
  @TextField()
  readonly id!: string;
  @TextField()
  readonly name!: string;
  @TextField({ nullable: true, description: 'HH:MM in Asia/Shanghai' })
  readonly dailyAt!: string | null;
  @CountField({ nullable: true })
  readonly everyMinutes!: number | null;
  @InstantField({ nullable: true })
  readonly lastAt!: string | null;
  @ChoiceField(['ready', 'leased', 'done', 'dead'], { nullable: true })
  readonly lastState!: string | null;
  @TextField({ nullable: true, max: 500 })
  readonly lastReason!: string | null;
  @InstantField()
  readonly nextAt!: string;
}
