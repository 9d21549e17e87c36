export * from './clock';
export * from './day';
export * from './domain-error';
export * from './group-by';
export * from './ids';
export * from './lifecycle';
export * from './normalise-key';
export * from './principal';
