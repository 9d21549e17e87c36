import { problems } from '@ipharbor/platform/kernel';

export const accessProblem = problems({
  'not-signed-in': { status: 401, zh: '请先登录', en: 'sign in first' },
  'session-expired': { status: 401, zh: '登录已超时，请重新登录', en: 'the session has expired; sign in again' },
  'session-ended': { status: 401, zh: '登录已被结束，请重新登录', en: 'the session was ended; sign in again' },
  'csrf-token-invalid': {
    status: 403,
    zh: '页面已过期，请刷新后再试',
    en: 'echo the cookie ipharbor_csrf in the header x-csrf-token',
  },
  'permission-required': { status: 403, zh: '您没有此项权限', en: 'your role does not hold {permission}' },
  'password-change-required': { status: 403, zh: '请先修改初始密码', en: 'change the first password first' },
  'wrong-credentials': { status: 401, zh: '用户名或密码不正确', en: 'wrong user name or password' },
  'account-locked': {
    status: 423,
    zh: '连续输错次数过多，账号已锁定，请 {minutes} 分钟后再试',
    en: 'locked after repeated failures; try again in {minutes} minutes',
  },
  'account-disabled': { status: 403, zh: '账号已停用，请联系管理员', en: 'this account is disabled' },
  'username-taken': { status: 409, zh: '用户名“{username}”已被使用', en: 'the user name {username} is taken' },
  'password-too-short': { status: 422, zh: '密码至少 {min} 位', en: 'a password has at least {min} characters' },
  'password-too-simple': {
    status: 422,
    zh: '密码应包含大写字母、小写字母、数字、符号中的至少三种',
    en: 'use at least three of: capital letters, small letters, digits, symbols',
  },
  'password-contains-username': { status: 422, zh: '密码不能包含用户名', en: 'a password may not hold the user name' },
  'password-reused': {
    status: 422,
    zh: '不能使用最近 {last} 次用过的密码',
    en: 'this is one of the last {last} passwords',
  },
  'wrong-current-password': { status: 422, zh: '当前密码不正确', en: 'the present password is wrong' },
  'one-time-code-invalid': {
    status: 422,
    zh: '用户名与一次性代码不符，或代码已失效',
    en: 'the user name and the one-time code do not match, or the code has expired',
  },
  'roles-separated': {
    status: 422,
    zh: '三员分立：系统管理员、安全管理员、审计管理员不能兼任，也不能兼有业务角色',
    en: 'system, security and audit administrator are separated from each other and from every business role',
  },
  'roles-required': { status: 422, zh: '请至少选择一个角色', en: 'an account has at least one role' },
  'role-needs-record': {
    status: 422,
    zh: '企业账号须关联一家企业，机构账号须关联一家机构；其他账号不能关联企业',
    en: 'the role enterprise needs an enterprise, the role agency an agency; nobody else has an enterprise',
  },
  'not-oneself': { status: 422, zh: '不能对自己的账号执行此操作', en: 'not on your own account' },
  'permission-unknown': { status: 404, zh: '没有这项权限', en: 'no such permission: {permission}' },
  'permission-needs-a-role': {
    status: 422,
    zh: '每项权限至少须有一个角色',
    en: 'a permission that no role holds would stop the next start',
  },
  'permission-separated': {
    status: 422,
    zh: '三员的权限与业务权限不能互相授予',
    en: 'permissions of the separated administrators and of business stay apart',
  },
  'unit-cycle': { status: 422, zh: '上级单位不能是自己或自己的下级', en: 'a unit cannot be below itself' },
  'unit-unknown': { status: 422, zh: '没有这个单位', en: 'no such unit' },
  'head-taken': { status: 409, zh: '该单位已有负责人', en: 'the unit has a head already' },
  'post-dates': { status: 422, zh: '任职截止日不能早于开始日', en: 'a post cannot end before it begins' },
  'post-not-held': { status: 422, zh: '您没有这个岗位，或任职已结束', en: 'this post is not yours, or has ended' },
  'rows-invalid': {
    status: 422,
    zh: '名单中有 {count} 处错误，未导入任何账号',
    en: '{count} faults; nobody was added',
  },
  'claims-closed': { status: 503, zh: '暂不受理企业和机构的账号申请', en: 'claims are not offered here' },
  'claim-subject-unknown': {
    status: 422,
    zh: '名录中没有这个代码，请核对后再试或联系管理员',
    en: 'no record has this code',
  },
});
