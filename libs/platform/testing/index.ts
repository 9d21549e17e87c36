export * from './application';
export * from './test-clock';
export * from './test-database';
