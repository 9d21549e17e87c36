import { defineEvent } from '@ipharbor/platform/persistence';

export const handOverPreviewed = defineEvent('hand-over.previewed', '预览工作交接');
export const handOverExecuted = defineEvent('hand-over.executed', '执行工作交接');
export const handOverUndone = defineEvent('hand-over.undone', '撤回工作交接');
