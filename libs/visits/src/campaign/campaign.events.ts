import { defineEvent } from '@ipharbor/platform/persistence';

export const campaignLeaderChanged = defineEvent('campaign.leader-changed', '更换分管领导');
export const campaignDrafted = defineEvent('campaign.drafted', '起草走访活动');
export const campaignChanged = defineEvent('campaign.changed', '修改走访活动');
export const campaignSubmitted = defineEvent('campaign.submitted', '提交走访活动');
export const campaignApproved = defineEvent('campaign.approved', '批准走访活动');
export const campaignReturned = defineEvent('campaign.returned', '退回走访活动');
export const campaignLaunched = defineEvent('campaign.launched', '启动走访活动');
export const campaignClosed = defineEvent('campaign.closed', '结束走访活动');
export const campaignArchived = defineEvent('campaign.archived', '归档走访活动');
