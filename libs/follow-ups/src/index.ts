export * from './follow-ups.module';
export { WorkItem, type Promised } from './work-item/work-item.entity';
export { workItemLifecycle } from './work-item/work-item.lifecycle';
export { workItemKinds } from './work-item/work-item-kinds';
export * from './work-item/work-item.events';
export { WorkItems } from './work-item/work-items';
export { WorkItemQueries } from './work-item/work-item.queries';
