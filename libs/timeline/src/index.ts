export { TimelineEventDto, TimelinePageDto } from './timeline.dto';
export * from './timeline.module';
export { TimelineQueries } from './timeline.queries';
