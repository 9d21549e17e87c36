import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AppConfig } from '@ipharbor/platform/config';
import { AnId, PageOf, Replay, Spoken } from '@ipharbor/platform/http';
import type { Language } from '@ipharbor/platform/kernel';
import { boardPath } from './engineering/board-path';
import { JobQueries } from './job/job.queries';
import { JobTroubles } from './job/job-troubles';
import { RecurringQueries } from './job/recurring.queries';
import { FailedJobDto, FailedJobPageDto, OperationsDto, RecurringDto, RetriedDto, RetryDto } from './operations.dto';
import type { Trouble } from './trouble/trouble';
import { Troubles } from './trouble/troubles';

/** 运行情况: what did not get done, and having it done once more. */
@Controller('operations')
export class OperationsController {
  constructor(
    private readonly config: AppConfig,
    private readonly troubles: Troubles,
    private readonly jobs: JobQueries,
    private readonly jobTroubles: JobTroubles,
    private readonly recurring: RecurringQueries,
  ) {}

  @Get()
  @Requires('operations:read')
  @ApiOkResponse({ type: OperationsDto })
  async now(@Caller() actor: Actor, @Spoken() language: Language): Promise<OperationsDto> {
    const [troubles, queue] = await Promise.all([this.troubles.list(actor), this.jobs.queue()]);
    const mayLook = actor.permissions.has('operations:inspect') && this.config.REDIS_URL !== undefined;
    return {
      troubles: troubles.map((trouble) => ({ ...spoken(trouble, language), source: trouble.source })),
      queue,
      boardPath: mayLook ? boardPath : null,
    };
  }

  @Post('retries')
  @HttpCode(200)
  @Replay('never')
  @Requires('operations:retry')
  @ApiOkResponse({ type: RetriedDto })
  async retry(@Caller() actor: Actor, @Body() { source, key }: RetryDto): Promise<RetriedDto> {
    return { retried: await this.troubles.retry(actor, source, key) };
  }

  @Get('jobs')
  @Requires('operations:read')
  @ApiOkResponse({ type: PageOf(FailedJobDto) })
  page(@Caller() actor: Actor, @Query() asked: FailedJobPageDto, @Spoken() language: Language) {
    return this.jobs.page(actor, asked, language);
  }

  @Put('jobs/:id/retry')
  @Requires('operations:retry')
  @ApiOkResponse({ type: FailedJobDto })
  async retryOne(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Spoken() language: Language,
  ): Promise<FailedJobDto> {
    const seen = await this.jobs.one(actor, id, language);
    if (seen.state === 'dead') await this.jobTroubles.revive(actor, [id]);
    return this.jobs.one(actor, id, language);
  }

  @Get('recurring')
  @Requires('operations:read')
  @ApiOkResponse({ type: [RecurringDto] })
  repeats(@Spoken() language: Language): Promise<RecurringDto[]> {
    return this.recurring.list(language);
  }
}

function spoken(trouble: Trouble, language: Language) {
  const { key, count, isFinal, mendedAt, canRetry, undone, reason, lastAt, nextAt } = trouble;
  return {
    ...{ key, count, isFinal, mendedAt, canRetry },
    undone: undone[language],
    reason: reason[language],
    lastAt: lastAt?.toISOString() ?? null,
    nextAt: nextAt?.toISOString() ?? null,
  };
}
