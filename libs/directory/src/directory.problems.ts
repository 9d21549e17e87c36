import { problems } from '@ipharbor/platform/kernel';

export const directoryProblem = problems({
  'enterprise-exists': {
    status: 409,
    zh: '已有使用该统一社会信用代码的企业“{name}”',
    en: '{name} has this unified social credit code already',
  },
  'uscc-taken': {
    status: 409,
    zh: '该统一社会信用代码已登记在另一家企业名下，请联系管理该企业的部门',
    en: 'another enterprise, which is not yours to see, has this unified social credit code',
  },
  'uscc-refused': { status: 422, zh: '{reason}', en: '{reason}' },
  'uscc-override-unneeded': {
    status: 422,
    zh: '该统一社会信用代码没有问题，不需要放行理由',
    en: 'this code needs no override',
  },
  'jurisdiction-required': {
    status: 422,
    zh: '请选择所属乡镇、街道或园区',
    en: 'say which township or zone administers this enterprise',
  },
  'region-unknown': {
    status: 422,
    zh: '没有行政区划“{region}”，请从列表中选择',
    en: 'there is no region {region}',
  },
  'region-not-yours': {
    status: 403,
    zh: '“{region}”不在您负责的区域内',
    en: '{region} is outside the regions you look after',
  },
  'industry-unknown': {
    status: 422,
    zh: '行业代码“{code}”格式不正确，应为字母加 2 至 4 位数字，如 C27',
    en: 'industry code {code} is not of the form C27 (GB/T 4754-2017)',
  },
  'phone-refused': { status: 422, zh: '{reason}', en: '{reason}' },
  'email-refused': { status: 422, zh: '邮箱“{email}”格式不正确', en: '{email} is no e-mail address' },
  'period-reversed': {
    status: 422,
    zh: '结束日期（{toOn}）早于开始日期（{fromOn}）',
    en: 'the end ({toOn}) is before the beginning ({fromOn})',
  },
  'already-ended': { status: 409, zh: '已于 {toOn} 结束', en: 'it ended on {toOn}' },
  'merge-with-itself': { status: 422, zh: '不能与自己合并', en: 'a record cannot be merged with itself' },
  'merge-not-possible': {
    status: 409,
    zh: '其中一家企业已参与另一次合并，请先撤销那次合并',
    en: 'one of the two takes part in another merge; undo that one first',
  },
  'not-merged': { status: 409, zh: '这家企业没有被合并', en: 'this enterprise is not merged' },
  'merged-away': {
    status: 409,
    zh: '这家企业已并入另一条记录，请在那里修改',
    en: 'this enterprise is merged into another record; change that one',
  },
  'service-unknown': {
    status: 422,
    zh: '没有服务类别“{service}”',
    en: 'there is no service {service}; known: {known}',
  },
});
