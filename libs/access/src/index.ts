export * from './access-grant.entity';
export * from './actor';
export * from './permissions';
export * from './region-scope';
export * from './requires';
export * from './scope';
export * from './subject-access';
