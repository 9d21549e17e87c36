import { problems } from '@ipharbor/platform/kernel';

/** How a command on help requests can fail. */
export const helpProblem = problems({
  'case-type-closed': { status: 422, zh: '该类申请目前不受理', en: 'this type of case is not open now' },
  'answer-missing': { status: 422, zh: '请填写：{question}', en: 'please answer: {question}' },
  'answer-unfit': { status: 422, zh: '填写的内容不符合要求：{question}', en: 'the answer does not fit: {question}' },
  'answer-unknown': { status: 422, zh: '表单中没有这一项：{field}', en: 'the form has no such question: {field}' },
  'nexus-missing': {
    status: 422,
    zh: '住所地、经常居住地、经营地、侵权行为地至少一项须在本市',
    en: 'at least one of domicile, residence, place of business or of infringement must lie in the region',
  },
  'outside-our-area': {
    status: 422,
    zh: '所选地区不属于本中心服务范围，请联系当地维权援助机构或拨打 12345',
    en: 'the region is not served by this office',
  },
  'applicant-required': { status: 422, zh: '请填写申请人', en: 'who applies is required' },
  'not-your-desk': { status: 403, zh: '只有承办科室可以办理这一步', en: 'only the desk in charge may do this' },
  'not-your-case': { status: 403, zh: '只有承办人或承办科室可以办理', en: 'only the handler or the desk may do this' },
  'not-the-applicant': { status: 403, zh: '只有申请人可以办理', en: 'only the applicant may do this' },
  'decided-by-the-same': {
    status: 403,
    zh: '申诉须由作出原决定以外的人员处理',
    en: 'an appeal is decided by somebody else than the refusal',
  },
  'appeal-too-late': {
    status: 422,
    zh: '申诉期限已于 {day} 届满',
    en: 'the time to appeal ended on {day}',
  },
  'appeal-still-open': {
    status: 409,
    zh: '决定尚未送达或申诉期未满，不能归档',
    en: 'the refusal was not served, or may still be appealed',
  },
  'notice-served-already': { status: 409, zh: '该文书已经送达', en: 'this notice has been served already' },
  'supplement-still-open': {
    status: 409,
    zh: '补正通知未送达或期限未满，不能视为撤回',
    en: 'the notice was not served, or its time is not over',
  },
  'served-outside-time': {
    status: 422,
    zh: '送达日期须在文书作出之日（{from}）至今天之间',
    en: 'a notice is served between {from} and today',
  },
  'no-consent-to-electronic-service': {
    status: 422,
    zh: '申请人未同意电子送达，请改用其他方式',
    en: 'the applicant has not agreed to electronic service',
  },
  'draft-unknown': {
    status: 404,
    zh: '没有找到未完成的申请，链接可能已使用或过期',
    en: 'no such draft: the link was used, or is too old',
  },
  'draft-submitted': { status: 409, zh: '该申请已经提交', en: 'this request has been submitted already' },
  'draft-too-large': { status: 413, zh: '填写的内容过长，请精简后再试', en: 'the answers are too long' },
  'draft-files-full': { status: 409, zh: '最多上传 {limit} 个文件', en: 'at most {limit} files' },
  'notice-unread': { status: 422, zh: '请先阅读并同意个人信息处理说明', en: 'please read how your data are used' },
  'progress-not-found': {
    status: 404,
    zh: '编号或查询码不正确，或查询码已使用',
    en: 'the number or the code is wrong, or the code has been used',
  },
  'handler-required': { status: 422, zh: '请选择承办人', en: 'choose who handles the case' },
  'handler-unknown': { status: 422, zh: '没有找到该承办人，或其已停止服务', en: 'there is no such handler' },
  'handler-conflict': {
    status: 409,
    zh: '不能指派：{reason}',
    en: 'conflict of interest: {reason}',
  },
  'option-not-offered': {
    status: 409,
    zh: '该类案件不适用这一步',
    en: 'this type of case has no such step',
  },
  'outcome-unknown': { status: 422, zh: '没有这一办理结果', en: 'no such outcome for this type of case' },
  'already-merged': { status: 409, zh: '该案件已并入其他案件', en: 'the case has been merged already' },
  'cannot-merge': { status: 422, zh: '只能并入同一申请人的未结案件', en: 'cases of one applicant only' },
  'case-not-merged': { status: 409, zh: '该案件没有并案', en: 'the case is not merged' },
});
