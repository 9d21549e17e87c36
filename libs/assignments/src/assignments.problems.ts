import { problems } from '@ipharbor/platform/kernel';

/** How a command on specialists, assignments, plans, logs or liaisons can fail. */
export const assignmentsProblem = problems({
  'matching-costs-invalid': {
    status: 422,
    zh: '第 {row} 行的成本不完整或不是有限数值',
    en: 'the costs of row {row} are not one finite number for each column',
  },
  'matching-capacities-invalid': {
    status: 422,
    zh: '第 {column} 列的容量不是非负整数',
    en: 'the capacity of column {column} is not a whole number from 0',
  },
  'matching-forbidden-invalid': {
    status: 422,
    zh: '禁配组合（{row}，{column}）不在表内',
    en: 'the forbidden pair ({row}, {column}) lies outside the costs',
  },
  'already-specialist': {
    status: 409,
    zh: '该人员已有进行中的申请或聘任，一人同时只能有一项',
    en: 'this person stands for or holds an appointment already: one at a time',
  },
  'not-your-application': {
    status: 403,
    zh: '只能为本人或本机构人员申请',
    en: 'one applies for oneself, or for the people of the own agency',
  },
  'no-professional': {
    status: 422,
    zh: '请指定专业人员名录中的人员',
    en: 'name somebody of the register of professionals',
  },
  'not-the-employer': {
    status: 403,
    zh: '只有其所在单位可以推荐；单位不使用本系统的，由主管部门凭纸质推荐录入',
    en: 'only the employer recommends; an officer enters what comes on paper from others',
  },
  'outside-reach': {
    status: 422,
    zh: '服务区域须在该人员登记的可派区域内',
    en: 'the region to be served lies outside where this person can be sent',
  },
  'own-candidate': {
    status: 403,
    zh: '申请人和推荐人不能参加评审',
    en: 'who applied or recommended does not review',
  },
  'conditions-not-met': {
    status: 422,
    zh: '选聘条件未全部满足，不能通过评审；请填写原因后不予通过',
    en: 'not all conditions are met: reject it with the reason instead',
  },
  'notice-in-past': { status: 422, zh: '公示不能从过去的日期开始', en: 'a public notice begins today or later' },
  'notice-not-over': {
    status: 422,
    zh: '公示期至 {noticeToOn} 止，期满次日起方可颁发聘书，聘期也不能早于该日',
    en: 'the public notice lasts until {noticeToOn}: letter and term begin after it',
  },
  'not-on-notice': {
    status: 409,
    zh: '不在公示期内，不再受理异议',
    en: 'objections are taken during the public notice only',
  },
  'objection-open': { status: 409, zh: '尚有异议未处理', en: 'an objection has not been decided yet' },
  'objection-decided': { status: 409, zh: '该异议已处理', en: 'the objection was decided already' },
  'undertakings-missing': {
    status: 422,
    zh: '保密承诺和廉洁承诺均签署后方可聘任',
    en: 'the undertakings of secrecy and of integrity come before the letter',
  },
  'undertaking-in-future': { status: 422, zh: '签署日期不能晚于今天', en: 'nothing is signed on a day to come' },
  'term-not-begun': { status: 422, zh: '聘期自 {termFromOn} 开始', en: 'the term begins on {termFromOn}' },
  'specialist-not-current': { status: 409, zh: '该聘任已结束', en: 'the appointment has ended' },
  'specialist-not-on-duty': {
    status: 422,
    zh: '{name}不在岗，或聘期已届满，不能接受指派',
    en: '{name} is not on duty, or the term is over',
  },
  'specialist-absent': {
    status: 422,
    zh: '{name}今天请假或出差，不能接受指派',
    en: '{name} is away today and cannot take on anything',
  },
  'capacity-reached': {
    status: 422,
    zh: '{name}已达服务上限（{capacity} 家）',
    en: '{name} serves {capacity} already, which is the limit',
  },
  'conflict-of-interest': {
    status: 422,
    zh: '{name}与该企业存在利益冲突（{reason}），不能指派',
    en: '{name} has a conflict of interest with this enterprise: {reason}',
  },
  'target-assigned': {
    status: 409,
    zh: '「{name}」已有特派员服务；如需改派，请选择“接替”',
    en: '{name} has an active specialist already: say that the new one takes over',
  },
  'offer-open': {
    status: 409,
    zh: '该对象已有一项指派待确认，请先撤回或等待答复',
    en: 'an offer for this target waits for its answers already',
  },
  'answered-already': { status: 409, zh: '已经答复过', en: 'the answer was given already' },
  'not-a-side': {
    status: 403,
    zh: '只有被指派的特派员、企业或经办人员可以答复',
    en: 'only the specialist, the enterprise or an officer of the region answers',
  },
  'enterprise-gone': { status: 422, zh: '「{name}」已注销、吊销、迁出或合并', en: '{name} is not active any more' },
  'target-kind': { status: 422, zh: '区划 {code} 与对象类型 {type} 不符', en: 'the region {code} is no {type}' },
  'interest-ended': { status: 409, zh: '该利益关系已结束', en: 'the interest has ended already' },
  'weights-invalid': {
    status: 422,
    zh: '权重须为 0 至 1000 的数值，且不能全部为 0：{factor}',
    en: 'weights are numbers from 0 to 1000, not all of them 0: {factor}',
  },
  'plan-empty': { status: 422, zh: '方案中没有可应用的指派', en: 'the plan holds no pair that could be applied' },
  'plan-undo-too-late': {
    status: 422,
    zh: '方案应用已超过 {hours} 小时，不能撤销',
    en: 'a plan is undone within {hours} hours of its application',
  },
  'key-enterprise-listed': { status: 409, zh: '该企业已在重点企业名单中', en: 'the enterprise is on the list already' },
  'key-enterprise-period': {
    status: 422,
    zh: '有效期的截止日不能早于起始日',
    en: 'its validity ends before it begins',
  },
  'key-enterprise-ended': {
    status: 409,
    zh: '该企业已移出重点企业名单',
    en: 'the enterprise has left the list already',
  },
  'not-a-key-enterprise': {
    status: 422,
    zh: '该企业不在有效的重点企业名单中，先认定再指定联络员',
    en: 'the enterprise is not on the list of key enterprises today',
  },
  'not-your-contact': {
    status: 403,
    zh: '主管部门联系人由主管部门指定',
    en: 'the bureau names its own contact',
  },
  'liaison-ended': { status: 409, zh: '该联络员已更换', en: 'somebody else is the liaison already' },
  'not-your-log': { status: 403, zh: '只能登记或确认与本人有关的服务', en: 'the service is none of yours' },
  'assignment-not-active': { status: 409, zh: '该指派不在服务中', en: 'the assignment is not active' },
  'log-in-future': { status: 422, zh: '服务日期不能晚于今天', en: 'no service is logged on a day to come' },
  'log-before-assignment': {
    status: 422,
    zh: '服务日期不能早于指派生效日 {fromOn}',
    en: 'the assignment began on {fromOn}',
  },
  'log-confirmed': { status: 409, zh: '该日志已确认或已提出异议', en: 'the log was confirmed or disputed already' },
  'own-log': { status: 403, zh: '登记人不能确认自己的日志', en: 'whoever wrote a log does not confirm it' },
  'dispute-reason': { status: 422, zh: '提出异议须写明原因', en: 'a dispute says why' },
  'interest-holder': {
    status: 422,
    zh: '竞争对手须为另一家企业，其他利益关系须为名录中的人员或机构',
    en: 'a competitor is another enterprise; everything else is a person or an agency of the registers',
  },
});
