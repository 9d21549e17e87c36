import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, type Language } from '@ipharbor/platform/kernel';
import { JobRow, knownJobs, persistenceProblem, Reader, type Page } from '@ipharbor/platform/persistence';
import type { FailedJobDto, FailedJobPageDto, QueueDto } from '../operations.dto';
import { nameOf, reasonOf, type FailedJob } from './failed-job';
import { FailedJobs, lookedAt } from './failed-jobs';

/** Failed jobs one by one, and how the queue stands. */
@Injectable()
export class JobQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly failed: FailedJobs,
  ) {}

  /** The newest first. Who may see a job is asked of its records, so the page is cut after that. */
  async page(actor: Actor, asked: FailedJobPageDto, language: Language): Promise<Page<FailedJobDto>> {
    const { page, pageSize, state, job } = asked;
    const visible = (await this.failed.visibleTo(actor))
      .filter(({ row }) => (!state || stateOf(row) === state) && (!job || row.name === job))
      .sort((a, b) => failedAt(b.row).getTime() - failedAt(a.row).getTime());
    const items = visible.slice((page - 1) * pageSize, page * pageSize);
    return {
      items: items.map((one) => failedJobDto(actor, one, language)),
      total: visible.length,
      totalIs: visible.length >= lookedAt ? 'capped' : 'exact',
      page,
      pageSize,
    };
  }

  async one(actor: Actor, id: string, language: Language): Promise<FailedJobDto> {
    const found = await this.failed.one(actor, id);
    if (!found) throw persistenceProblem('not-found');
    return failedJobDto(actor, found, language);
  }

  async queue(): Promise<QueueDto> {
    const due = () => this.reader.from(JobRow, 'job').where(`job.status = 'ready' AND job.runAt <= :now`, { now });
    const now = this.clock.now();
    const [waiting, oldest] = await Promise.all([
      this.reader.count(due(), 'capped'),
      due().select('MIN(job.runAt)', 'at').getRawOne<{ at: Date | string | null }>(),
    ]);
    const at = oldest?.at ? instantOf(oldest.at) : null;
    return {
      waiting: waiting.total ?? 0,
      oldestWaitingSeconds: at ? Math.max(0, Math.round((now.getTime() - at.getTime()) / 1000)) : null,
    };
  }
}

const stateOf = ({ status, problem }: JobRow): FailedJobDto['state'] =>
  status === 'dead' ? 'dead' : status === 'ready' && problem !== null ? 'tried-again' : 'under-way';

const failedAt = ({ settledAt, runAt }: JobRow): Date => settledAt ?? runAt;

/** An aggregate comes as the driver stores it: text on SQLite. */
const instantOf = (at: Date | string): Date => (at instanceof Date ? at : new Date(`${at.replace(' ', 'T')}Z`));

function failedJobDto(actor: Actor, { row, subjects }: FailedJob, language: Language): FailedJobDto {
  const { id, name, problem, attempts, error, status, runAt } = row;
  const mayRetry = status === 'dead' && actor.permissions.has('operations:retry');
  return {
    ...{ id, job: name, problem, attempts },
    name: nameOf(name)[language],
    state: stateOf(row),
    reason: problem ? reasonOf(row)[language] : null,
    subjects: subjects.slice(0, 5),
    error: actor.permissions.has('operations:inspect') ? error : null,
    failedAt: failedAt(row).toISOString(),
    nextAt: status === 'ready' ? runAt.toISOString() : null,
    mendedAt: knownJobs().get(name)?.mendedAt ?? null,
    allowedActions: mayRetry ? ['retry'] : [],
  };
}
