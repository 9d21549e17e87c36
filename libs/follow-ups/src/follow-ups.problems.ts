import { problems } from '@ipharbor/platform/kernel';

export const followUpsProblem = problems({
  'evidence-required': {
    status: 422,
    zh: '办结须写明办理结果',
    en: 'say what was done: a work item closes with evidence only',
  },
  'not-yours-to-complete': {
    status: 403,
    zh: '只有承办人或本单位人员可以办结',
    en: 'only its owner, or the owning unit, may complete it',
  },
  'urged-already': { status: 429, zh: '今天已经催办过，明天可再次催办', en: 'it was urged today already' },
  'rule-not-in-force': {
    status: 422,
    zh: '{day} 没有有效的“{rule}”时限规则',
    en: 'no version of this deadline rule is in force on {day}',
  },
  'agreed-day-has-no-rule': {
    status: 409,
    zh: '这一期限是双方商定的日期，没有时限规则',
    en: 'this day was agreed between people: no rule leads to it',
  },
  'rule-reason-required': { status: 422, zh: '改用其他版本的规则须写明理由', en: 'say why another version applies' },
  'unknown-clock-rule': { status: 404, zh: '没有这项时限规则', en: 'there is no such deadline rule' },
  'rule-version-exists': {
    status: 409,
    zh: '“{label}”版本已存在',
    en: "there is a version '{label}' already",
  },
  'rule-ends-before-it-begins': {
    status: 422,
    zh: '失效日期不得早于生效日期 {from}',
    en: 'a version ends after it begins, on {from}',
  },
  'longer-than-the-law': {
    status: 422,
    zh: '不得长于法定期限：例如 {triggerOn} 起算，法定为 {law}，所填为 {own}',
    en: 'longer than the law allows: from {triggerOn} the law says {law}, this {own}',
  },
  'hold-reason-required': { status: 422, zh: '中止计时须写明理由', en: 'say why the time stands still' },
  'hold-day': {
    status: 422,
    zh: '{day} 不能作为中止或恢复的日期：不得晚于今天，恢复不得早于中止',
    en: '{day} is no day to hold or resume on: not after today, and no end before its beginning',
  },
  'hold-overlaps': {
    status: 422,
    zh: '{day} 已在另一段中止期间内，中止期间不能重叠',
    en: 'holds do not overlap: {day} lies within another one',
  },
  'extension-length': {
    status: 422,
    zh: '延长的时间须为正整数',
    en: 'an extension is a whole number of units, at least 1',
  },
  'extension-reason-required': { status: 422, zh: '延长期限须写明理由', en: 'say why more time is needed' },
  'approval-required': { status: 422, zh: '延长期限须注明批准人', en: 'an extension names who approved it' },
  'approver-unknown': { status: 422, zh: '批准人不是在用账号', en: 'the approver has no account in use' },
  'own-extension': { status: 403, zh: '承办人不能批准延长自己的期限', en: 'nobody approves more time for themselves' },
  'extension-after-due': {
    status: 422,
    zh: '期限 {dueOn} 已过，不能再延长',
    en: 'the due day {dueOn} has passed: it cannot be extended any more',
  },
  'no-such-clock': {
    status: 409,
    zh: '该事项没有正在计时的这一期限',
    en: 'no such clock of this work item is running',
  },
  'owner-unknown': {
    status: 422,
    zh: '没有这个承办人或承办单位，或其账号未启用',
    en: 'no such person or unit, or the account is not active',
  },
  'ladder-order': {
    status: 422,
    zh: '升级步骤须按先后排列，后一步晚于前一步',
    en: 'each step of a ladder is later than the one before',
  },
  'kind-unknown': { status: 422, zh: '没有“{kind}”这类事项', en: 'no work item is of kind {kind}' },
  'subject-unknown': {
    status: 422,
    zh: '没有这条记录，或您无权查看',
    en: 'no such record, or not yours to see',
  },
  'finish-past': { status: 422, zh: '期限不能早于今天', en: 'a deadline lies today or later' },
  'feed-limit': {
    status: 409,
    zh: '最多同时有 {limit} 个日历订阅地址，请先停用旧的',
    en: 'at most {limit} addresses: revoke one first',
  },
  'period-too-long': { status: 422, zh: '统计期间最长 {days} 天', en: 'a report covers {days} days at most' },
  'leaver-unknown': {
    status: 422,
    zh: '没有这位离岗人员，或不在您的辖区',
    en: 'no such person, or not of your region',
  },
  'hand-over-to-self': { status: 422, zh: '不能把工作交接给本人', en: 'nobody hands over to themselves' },
  'recipient-unknown': {
    status: 422,
    zh: '接收人不存在、账号未启用或没有岗位',
    en: 'a recipient is not there, not active, or holds no post',
  },
  'hand-over-settled': {
    status: 409,
    zh: '执行已超过 {hours} 小时，不能撤回；请另做一次交接',
    en: 'it was executed more than {hours} hours ago: hand over anew instead',
  },
  'open-parts': {
    status: 409,
    zh: '还有 {count} 个子事项未办结，不能先办结总事项',
    en: '{count} parts of it are still open: complete them first',
  },
  'whole-ended': { status: 409, zh: '总事项已结束，不能再添加子事项', en: 'the whole has ended: no part can be added' },
  'owner-required': { status: 422, zh: '请指定承办人或承办单位', en: 'a work item needs an owner: a person or a unit' },
});
