import { problems } from '@ipharbor/platform/kernel';

export const ipRightProblem = problems({
  'number-required': {
    status: 422,
    zh: '请填写{what}',
    en: 'a right of this kind is known by its number: {field}',
  },
  'kind-contradicts-number': {
    status: 422,
    zh: '号码“{number}”属于{actual}，与所选类型“{expected}”不符',
    en: 'number {number} is that of another kind of right ({actual}), not {expected}',
  },
  'right-already-recorded': {
    status: 409,
    zh: '这项权利（{number}）已经登记',
    en: 'this right ({number}) is recorded already',
  },
  'event-not-of-this-kind': {
    status: 422,
    zh: '“{event}”不适用于{kind}',
    en: 'this cannot happen to a right of this kind',
  },
  'day-in-future': { status: 422, zh: '日期 {day} 在今天之后', en: 'day {day} lies in the future' },
  'day-before-filing': {
    status: 422,
    zh: '日期 {day} 早于申请日 {filedOn}',
    en: 'day {day} is before the day of filing, {filedOn}',
  },
  'event-evidence-required': {
    status: 422,
    zh: '人工登记的事件须说明依据，例如公告期号、文书编号',
    en: 'an event recorded by hand needs its evidence: the gazette or the document it follows from',
  },
  'filings-only': {
    status: 403,
    zh: '只有主管部门可以登记授权、变更等事件；申请受理可凭受理通知书登记',
    en: 'only the bureau records grants and later events; a filing may be recorded by its receipt',
  },
  'right-owner-required': { status: 422, zh: '请至少填写一个权利人', en: 'at least one owner is needed' },
  'owner-repeated': { status: 422, zh: '权利人“{name}”重复', en: 'owner {name} is named twice' },
  'owner-unnamed': {
    status: 422,
    zh: '权利人须是名录中的企业，或写明名称',
    en: 'an owner is an enterprise of the register or an outside party with a name',
  },
  'shares-over-whole': {
    status: 422,
    zh: '各权利人份额合计 {total}% ，超过 100%',
    en: 'the shares add up to {total} %',
  },
  'unknown-enterprise': {
    status: 422,
    zh: '名录中没有这家企业，或您无权查看',
    en: 'no such enterprise, or not yours to see',
  },
  'none-of-yours': {
    status: 422,
    zh: '权利人中没有您可以代为登记的企业',
    en: 'none of the owners is an enterprise you may act for',
  },
  'not-an-owner': { status: 422, zh: '转出方不是现在的权利人', en: 'only a present owner can transfer the right' },
  'transfer-before-ownership': {
    status: 422,
    zh: '转移日 {day} 早于该权利人取得权利的日期 {fromOn}',
    en: 'day {day} is before the owner had the right, {fromOn}',
  },
  'already-matched': { status: 409, zh: '这个权利人已对应到企业', en: 'this owner is matched already' },
  'no-such-owner': { status: 404, zh: '没有这个权利人', en: 'this right has no such owner' },
  'no-such-event': { status: 404, zh: '没有这个法律状态事件', en: 'this right has no such event' },
  'event-already-corrected': { status: 409, zh: '这个事件已被更正', en: 'this event has been corrected already' },
  'transfer-not-correctable': {
    status: 422,
    zh: '权利转移不能撤销，请登记一次相反的转移',
    en: 'a transfer is undone by the opposite transfer',
  },
});
