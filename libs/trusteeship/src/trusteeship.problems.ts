import { problems } from '@ipharbor/platform/kernel';

/** How a command on agreements, services, programmes or the docket can fail. */
export const trusteeshipProblem = problems({
  'annuity-year-outside-term': {
    status: 422,
    zh: '年度应在 1 至 {longest} 之间，现为 {year}',
    en: 'annuities are owed for years 1 to {longest}, not {year}',
  },
  'paid-before-filing': {
    status: 422,
    zh: '缴费日 {paidOn} 早于申请日 {filedOn}',
    en: 'paid on {paidOn}, before the filing on {filedOn}',
  },
  'docket-rule-not-in-force': {
    status: 422,
    zh: '{day} 没有适用的“{rule}”规则',
    en: 'no version of {rule} applies on {day}',
  },
  'trigger-day-required': {
    status: 422,
    zh: '请填写收到日，或填写发文日和送达方式',
    en: 'name the day of receipt, or the day of issue and the channel of delivery',
  },
  'client-required': {
    status: 422,
    zh: '请选择一家企业，或选择一个集聚区签订框架协议',
    en: 'an agreement has one client: an enterprise, or a cluster as a framework',
  },
  'term-before-start': {
    status: 422,
    zh: '协议期限的结束日 {endsOn} 早于开始日 {startsOn}',
    en: 'the term ends on {endsOn}, before it starts on {startsOn}',
  },
  'term-too-long': {
    status: 422,
    zh: '协议期限最长 {months} 个月',
    en: 'the term may be at most {months} months',
  },
  'item-twice': { status: 422, zh: '同一服务项目只能列一次：{item}', en: 'an item is listed once: {item}' },
  'agency-not-active': {
    status: 422,
    zh: '该服务机构已停用或不存在，不能签订协议',
    en: 'the agency is not active',
  },
  'leader-of-other-agency': {
    status: 422,
    zh: '项目负责人须是该服务机构的在册人员',
    en: 'the leader must be an active professional of this agency',
  },
  'terms-refused': { status: 422, zh: '协议条款不符合规定：{why}', en: 'these terms are not allowed: {why}' },
  'exclusive-overlap': {
    status: 409,
    zh: '该企业的“{item}”已由协议 {number} 约定，与独家约定冲突',
    en: '{item} is held by agreement {number}; one of the two is exclusive',
  },
  'leader-full': {
    status: 409,
    zh: '{name}负责的企业已达上限（{capacity} 家）',
    en: '{name} looks after {capacity} firms already',
  },
  'not-a-party': { status: 403, zh: '您不是该协议的当事人', en: 'you act for neither party of this agreement' },
  'not-your-turn': {
    status: 409,
    zh: '当前方案由您方提出，请等待对方答复',
    en: 'the proposal is yours: the other side answers it',
  },
  'wrong-party': {
    status: 403,
    zh: '不能代另一方签署',
    en: 'nobody signs for the other party',
  },
  'already-signed': { status: 409, zh: '您方已经签署该版本', en: 'this party has signed this version already' },
  'not-your-turn-to-sign': {
    status: 409,
    zh: '按约定的签署顺序，应由{first}先签署',
    en: '{first} signs first, as agreed',
  },
  'content-changed': {
    status: 409,
    zh: '协议文本已变更，请重新阅读后签署',
    en: 'the text is not the one you were shown: read it again',
  },
  'scan-required': {
    status: 422,
    zh: '请先上传加盖公章的协议扫描件',
    en: 'a wet seal needs the scan of the sealed paper, kept as a document of the agreement',
  },
  'authorisation-required': {
    status: 422,
    zh: '授权签字人签署须附授权书',
    en: 'an authorised signatory needs the authorisation on file',
  },
  'signed-in-future': { status: 422, zh: '签署日期不能晚于今天', en: 'nobody signs on a day to come' },
  'version-fixed': {
    status: 409,
    zh: '已发出的版本不能改写，请提出新的版本',
    en: 'a version that was shown is never rewritten: propose another',
  },
  'not-amendable': {
    status: 409,
    zh: '协议不在履行中，不能变更',
    en: 'only an agreement in force can be amended',
  },
  'amendment-open': {
    status: 409,
    zh: '第 {n} 版变更尚待签署',
    en: 'version {n} still waits for signatures',
  },
  'nothing-proposed': { status: 409, zh: '没有等待答复的变更', en: 'no amendment waits for an answer' },
  'nothing-to-file': { status: 409, zh: '尚未签订的协议不能备案', en: 'what is not signed cannot be filed' },
  'notice-too-short': {
    status: 422,
    zh: '解除须提前 {days} 日通知，最早 {earliest}',
    en: 'termination takes {days} days of notice: {earliest} at the earliest',
  },
  'terminated-after-end': {
    status: 422,
    zh: '协议将于 {endsOn} 到期，无需解除',
    en: 'the agreement ends on {endsOn} anyway',
  },
  'hand-over-step-unknown': { status: 404, zh: '移交清单中没有这一项', en: 'no such step on the list' },
  'handed-over-already': { status: 409, zh: '该项已移交', en: 'this step is done already' },
  'renewed-already': { status: 409, zh: '已有续签协议 {number}', en: 'agreement {number} renews it already' },
  'not-renewable': { status: 409, zh: '该协议不能续签', en: 'this agreement cannot be renewed' },
  'not-a-framework': {
    status: 409,
    zh: '只有集聚区框架协议可以加入',
    en: 'only the framework of a cluster can be acceded to',
  },
  'not-in-the-cluster': {
    status: 422,
    zh: '该企业不属于这个集聚区',
    en: 'the enterprise does not belong to the cluster',
  },
  'already-a-client': { status: 409, zh: '该企业已在托管中', en: 'the enterprise is a client already' },
  'already-left': { status: 409, zh: '该企业已退出', en: 'the enterprise has left already' },
  'licence-period-reversed': {
    status: 422,
    zh: '有效期的结束日早于开始日',
    en: 'the licence ends before it begins',
  },
  'only-the-agency-logs': { status: 403, zh: '只有受托机构可以登记服务', en: 'only the agency logs its services' },
  'only-the-client-confirms': {
    status: 403,
    zh: '只有接受服务的企业可以确认或提出异议',
    en: 'only the firm that was served confirms or disputes',
  },
  'only-the-bureau-settles': { status: 403, zh: '异议由主管部门裁定', en: 'the bureau settles disputes' },
  'served-in-future': { status: 422, zh: '服务日期不能晚于今天', en: 'a service of a day to come cannot be logged' },
  'clients-required': { status: 422, zh: '请选择接受服务的企业', en: 'name the firms that were served' },
  'not-a-client-then': {
    status: 422,
    zh: '该企业在 {day} 不在托管期内',
    en: 'the firm was not served under the agreement on {day}',
  },
  'not-serving': {
    status: 409,
    zh: '协议在该日不在履行中，不能登记服务',
    en: 'the agreement was not in force on that day',
  },
  'item-not-agreed': { status: 422, zh: '协议中没有“{item}”', en: '{item} is no part of the agreement' },
  'item-frozen': {
    status: 409,
    zh: '该项目有未处理的异议，暂停登记',
    en: 'a dispute about this item is open',
  },
  'quantity-used-up': {
    status: 409,
    zh: '超过约定数量，剩余 {left}',
    en: 'more than was promised: {left} left',
  },
  'services-refused': { status: 409, zh: '部分企业不能登记，全部未保存：{why}', en: 'nothing was logged: {why}' },
  'silence-says-nothing': {
    status: 409,
    zh: '异议期未满，或协议未约定默示确认',
    en: 'silence does not confirm this service, or not yet',
  },
  'quarter-unknown': { status: 422, zh: '季度写作 2026Q3', en: 'a quarter is written 2026Q3' },
  'programme-open-already': {
    status: 409,
    zh: '该集聚区已有进行中的托管工作',
    en: 'the cluster has a programme that is not closed',
  },
  'providers-required': { status: 422, zh: '请选择拟入选的服务机构', en: 'name the agencies that are proposed' },
  'objections-open': {
    status: 409,
    zh: '公示期至 {until}，期满后方可确定',
    en: 'objections are possible until {until}',
  },
  'nothing-signed-yet': {
    status: 409,
    zh: '尚无已签订的托管协议，不能进入运行',
    en: 'no agreement of the programme is in force',
  },
  'evaluation-required': { status: 422, zh: '请填写评估结论', en: 'say what the evaluation found' },
  'version-unsigned': {
    status: 409,
    zh: '该版本尚未由双方签署，没有正式文本',
    en: 'this version is not signed by both: there is no paper of it',
  },
});
