export * from './bullmq-transport';
export * from './in-process-transport';
export * from './job-handler';
export * from './job-runner';
export * from './job-transport';
export * from './jobs.module';
export * from './recurring';
export * from './sweeper';
