import { Injectable } from '@nestjs/common';
import { Clock, type Language } from '@ipharbor/platform/kernel';
import { nextRunAt, RecurringWork, slotKey, type Recurring } from '@ipharbor/platform/jobs';
import { JobRow, Reader } from '@ipharbor/platform/persistence';
import type { RecurringDto } from '../operations.dto';
import { nameOf, reasonOf } from './failed-job';

/** Everything that repeats, with its last run and its next. */
@Injectable()
export class RecurringQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly recurring: RecurringWork,
  ) {}

  list(language: Language): Promise<RecurringDto[]> {
    return Promise.all(
      this.recurring.all.map(async (task) => {
        const last = await this.lastOf(task);
        return {
          id: task.job.name,
          name: nameOf(task.job.name)[language],
          dailyAt: 'dailyAt' in task ? task.dailyAt : null,
          everyMinutes: 'everyMinutes' in task ? task.everyMinutes : null,
          lastAt: (last?.settledAt ?? last?.runAt)?.toISOString() ?? null,
          lastState: last?.status ?? null,
          lastReason: last?.problem ? reasonOf(last)[language] : null,
          nextAt: nextRunAt(task, this.clock).toISOString(),
        };
      }),
    );
  }

  /** The keys of its slots order by time, and have an index. */
  private lastOf(task: Recurring): Promise<JobRow | null> {
    return this.reader
      .from(JobRow, 'job')
      .where('job.dedupeKey >= :from AND job.dedupeKey < :to', { from: slotKey(task, ''), to: slotKey(task, '~') })
      .orderBy('job.dedupeKey', 'DESC')
      .limit(1)
      .getOne();
  }
}
