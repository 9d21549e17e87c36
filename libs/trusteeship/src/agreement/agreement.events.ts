import { defineEvent } from '@ipharbor/platform/persistence';

export const agreementDrafted = defineEvent('agreement.drafted', '起草托管协议');
export const agreementChanged = defineEvent('agreement.changed', '修改协议草稿');
export const agreementOffered = defineEvent('agreement.offered', '发出要约');
export const agreementCounterOffered = defineEvent('agreement.counter-offered', '提出修改');
export const agreementDeclined = defineEvent('agreement.declined', '拒绝要约');
export const agreementWithdrawn = defineEvent('agreement.withdrawn', '撤回要约');
/** One party has signed; payload `{ n, party, means, signerName, contentHash }`. */
export const agreementSignatureRecorded = defineEvent('agreement.signature-recorded', '签署');
/** Both have; payload `{ n, contentHash }`. */
export const agreementSigned = defineEvent('agreement.signed', '签订托管协议');
export const agreementActivated = defineEvent('agreement.activated', '协议生效');
export const agreementFiled = defineEvent('agreement.filed', '协议备案');
export const agreementSuspended = defineEvent('agreement.suspended', '中止服务');
export const agreementResumed = defineEvent('agreement.resumed', '恢复服务');
export const amendmentProposed = defineEvent('agreement.amendment-proposed', '提出变更');
export const amendmentDropped = defineEvent('agreement.amendment-dropped', '放弃变更');
export const agreementAmended = defineEvent('agreement.amended', '变更协议');
export const agreementTerminated = defineEvent('agreement.terminated', '解除协议');
export const agreementExpired = defineEvent('agreement.expired', '协议到期');
export const agreementRenewed = defineEvent('agreement.renewed', '续签');
export const agreementHandedOverInPart = defineEvent('agreement.hand-over-step', '移交一项');
export const agreementHandedOver = defineEvent('agreement.handed-over', '移交完成');
export const agreementArchived = defineEvent('agreement.archived', '协议归档');
/** Payload `{ enterpriseId }`. */
export const clientJoined = defineEvent('agreement.client-joined', '企业加入托管');
export const clientLeft = defineEvent('agreement.client-left', '企业退出托管');
