export { announcedNotices, type Notice } from './announced-notices';
export { DeadlineStepDto } from './calendar.dto';
export * from './calendar.module';
export * from './deadline';
export * from './working-calendar';
export * from './working-days';
