import { defineEvent } from '@ipharbor/platform/persistence';

export const exportRequested = defineEvent('export.requested', '申请导出');
export const exportFinished = defineEvent('export.finished', '导出完成');
export const exportFailed = defineEvent('export.failed', '导出失败');
export const exportFetched = defineEvent('export.fetched', '下载导出文件');
