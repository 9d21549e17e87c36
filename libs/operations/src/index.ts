export * from './engineering/serve-engineering';
export * from './operations.module';
export * from './trouble/trouble';
export * from './trouble/troubles';
