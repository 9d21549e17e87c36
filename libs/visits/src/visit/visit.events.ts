import { defineEvent } from '@ipharbor/platform/persistence';

export const visitHandedOver = defineEvent('visit.handed-over', '更换走访人员');
export const visitPlanned = defineEvent('visit.planned', '安排走访');
export const visitAppointed = defineEvent('visit.appointed', '确认走访预约');
export const visitRescheduled = defineEvent('visit.rescheduled', '改期走访');
export const visitMissed = defineEvent('visit.missed', '走访未遇');
export const visitDeclined = defineEvent('visit.declined', '企业谢绝走访');
export const visitCancelled = defineEvent('visit.cancelled', '取消走访');
export const visitFinished = defineEvent('visit.finished', '完成走访');
export const visitRecorded = defineEvent('visit.recorded', '填写走访记录');
export const visitConfirmed = defineEvent('visit.confirmed', '企业确认走访记录');
export const visitDisputed = defineEvent('visit.disputed', '企业对记录提出异议');
export const visitAccepted = defineEvent('visit.accepted', '审核通过走访记录');
export const visitReturned = defineEvent('visit.returned', '退回走访记录');
export const disclosureRead = defineEvent('visit.disclosure-read', '查看涉密内容');
