import { defineEvent } from '@ipharbor/platform/persistence';

export const importRequested = defineEvent('import.requested', '提交导入');
export const importMapped = defineEvent('import.mapped', '确认表头');
export const importApplied = defineEvent('import.applied', '确认导入');
export const importFinished = defineEvent('import.finished', '导入完成');
export const importFailed = defineEvent('import.failed', '导入失败');
export const importUndoAsked = defineEvent('import.undo-asked', '撤销导入');
export const importUndone = defineEvent('import.undone', '导入已撤销');
