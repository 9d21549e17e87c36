import { Module } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import { TimelineController } from './timeline.controller';
import './timeline.permissions';
import { TimelineQueries } from './timeline.queries';

@Module({
  imports: [AccessModule],
  controllers: [TimelineController],
  providers: [TimelineQueries],
  exports: [TimelineQueries],
})
export class TimelineModule {}
