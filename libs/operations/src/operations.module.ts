import { Module } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import { Metrics } from './engineering/metrics';
import { FailedJobs } from './job/failed-jobs';
import { JobQueries } from './job/job.queries';
import { JobTroubles } from './job/job-troubles';
import { RecurringQueries } from './job/recurring.queries';
import { OperationsController } from './operations.controller';
import './operations.permissions';
import { Troubles } from './trouble/troubles';

/** 运行情况: whether everything that happens later does happen, in words for officers and in figures for engineers. */
@Module({
  imports: [AccessModule],
  controllers: [OperationsController],
  providers: [Troubles, FailedJobs, JobQueries, JobTroubles, RecurringQueries, Metrics],
  exports: [Troubles],
})
export class OperationsModule {}
