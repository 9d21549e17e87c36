import { defineEvent } from '@ipharbor/platform/persistence';

export const enterpriseCreated = defineEvent('enterprise.created', '登记企业');
export const enterpriseChanged = defineEvent('enterprise.changed', '修改企业信息');
/** 注销、吊销、迁出、恢复; payload `{ action, from, to, onDay }`. */
export const enterpriseRegistrationChanged = defineEvent('enterprise.registration-changed', '变更登记状态');
/** Another township, zone or county administers it; payload `{ from, to }`. Open rows of other contexts follow. */
export const enterpriseMoved = defineEvent('enterprise.moved', '变更管辖区域');
/** Published on the record that ended; payload `{ intoId }`. */
export const enterpriseMerged = defineEvent('enterprise.merged', '合并企业');
export const enterpriseUnmerged = defineEvent('enterprise.unmerged', '撤销合并');
/** The first granted invention came into force; payload `{ inventionsInForce }`. */
export const enterpriseLeftZeroList = defineEvent('enterprise.left-zero-list', '移出零发明名单');
export const enterpriseBackOnZeroList = defineEvent('enterprise.back-on-zero-list', '重回零发明名单');
/** A row that an import had created was taken back with it. */
export const enterpriseVoided = defineEvent('enterprise.voided', '撤回导入的企业');
export const enterpriseRevived = defineEvent('enterprise.revived', '恢复导入的企业');
