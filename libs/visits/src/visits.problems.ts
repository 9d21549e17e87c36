import { problems } from '@ipharbor/platform/kernel';

/** How a command on campaigns, targets, teams or visits can fail. */
export const visitsProblem = problems({
  'campaign-period-reversed': { status: 422, zh: '结束日期不能早于开始日期', en: 'the end comes before the beginning' },
  'wave-outside-period': {
    status: 422,
    zh: '批次“{wave}”超出活动期间',
    en: 'wave {wave} lies outside the period of the campaign',
  },
  'criteria-of-other-kind': {
    status: 422,
    zh: '筛选条件与活动类型不符：{expected}',
    en: 'the criteria do not fit the kind of campaign: {expected}',
  },
  'not-the-leader-in-charge': {
    status: 403,
    zh: '只有该活动的分管领导可以审批',
    en: 'only the leader in charge of this campaign may decide',
  },
  'own-approval': { status: 403, zh: '不能审批自己提交的活动', en: 'nobody approves what they submitted themselves' },
  'no-targets': {
    status: 422,
    zh: '按当前条件没有符合的企业，无法启动',
    en: 'no enterprise matches: nothing to launch',
  },
  'too-many-targets': {
    status: 422,
    zh: '符合条件的企业超过 {limit} 家，请收窄条件或分批开展',
    en: 'more than {limit} enterprises match: narrow the criteria',
  },
  'campaign-not-running': { status: 409, zh: '活动不在进行中', en: 'the campaign is not running' },
  'unknown-wave': { status: 422, zh: '活动没有第 {wave} 批', en: 'the campaign has no wave {wave}' },
  'target-closed': {
    status: 409,
    zh: '该企业已停止或已达成，不再分派',
    en: 'the target is stopped or has reached its goal',
  },
  'already-a-target': { status: 409, zh: '该企业已在名单中', en: 'the enterprise is on the list already' },
  'target-unassigned': { status: 409, zh: '该企业尚未分派走访小组', en: 'no team has been assigned to this target' },
  'nothing-selected': {
    status: 422,
    zh: '请选择要分派的企业：按名单、乡镇或行业',
    en: 'select targets by id, by region or by industry',
  },
  'selection-too-large': { status: 422, zh: '一次最多处理 {limit} 家企业', en: 'at most {limit} targets at a time' },
  'team-full': {
    status: 409,
    zh: '走访小组已满（上限 {capacity} 家）',
    en: 'the team holds its {capacity} targets already',
  },
  'team-of-other-campaign': { status: 422, zh: '走访小组不属于该活动', en: 'the team belongs to another campaign' },
  'team-ended': { status: 409, zh: '走访小组已解散', en: 'the team has ended' },
  'team-carries-targets': {
    status: 409,
    zh: '小组还承担 {n} 家企业，请先改派再解散',
    en: 'the team still carries {n} targets: give them to another team first',
  },
  'capacity-below-load': {
    status: 422,
    zh: '小组已承担 {n} 家企业，上限不能小于此数',
    en: 'the team carries {n} targets already',
  },
  'one-lead': { status: 422, zh: '走访小组须有且仅有一名组长', en: 'a team has exactly one lead' },
  'member-twice': { status: 422, zh: '同一人不能重复加入小组', en: 'the same person is named twice' },
  'unknown-member': { status: 422, zh: '没有找到该走访人员', en: 'there is no such person' },
  'undertaking-missing': {
    status: 422,
    zh: '{name}尚未签署保密承诺书，不能加入走访小组',
    en: '{name} has not signed the secrecy undertaking',
  },
  'not-on-the-team': { status: 422, zh: '走访人员须为小组成员', en: 'visitors must be members of the team' },
  'visited-in-future': { status: 422, zh: '走访日期不能晚于今天', en: 'the day of the visit lies in the future' },
  'visited-before-campaign': {
    status: 422,
    zh: '走访日期不能早于活动启动日 {launchedOn}',
    en: 'the day of the visit lies before the launch on {launchedOn}',
  },
  'appointment-in-past': { status: 422, zh: '预约时间不能早于今天', en: 'the appointment lies in the past' },
  'wrong-confirmation-code': { status: 422, zh: '确认码不正确', en: 'the confirmation code is wrong' },
  'confirmation-means': {
    status: 422,
    zh: '企业登录后直接确认；现场确认须提供确认码或签字',
    en: 'an enterprise confirms signed in; on the spot a code or a signature is needed',
  },
  'confirmation-missing': {
    status: 422,
    zh: '企业尚未确认，通过审核须说明原因',
    en: 'the enterprise has not confirmed: say why it is accepted nevertheless',
  },
  'visit-reason-required': { status: 422, zh: '请填写原因', en: 'a reason is required' },
  'own-review': {
    status: 403,
    zh: '不能审核自己填写的走访记录',
    en: 'nobody reviews the record they wrote themselves',
  },
  'leader-required': {
    status: 422,
    zh: '走访活动只能由分管领导负责，接收人不是领导',
    en: 'a campaign is in the charge of a leader: the recipient is none',
  },
});
