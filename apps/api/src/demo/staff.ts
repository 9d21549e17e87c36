import type { Role, UnitFacts } from '@ipharbor/access';
import type { AgencyService, ProfessionalKind } from '@ipharbor/directory';

export const cityCode = '410184';

type Named<T> = T & { readonly key: string };

/** Units of the demo city; the townships come from the tree of regions. */
export const demoUnits: readonly Named<Omit<UnitFacts, 'parentId'> & { readonly under: string | null }>[] = [
  {
    key: 'leading-group',
    under: null,
    kind: 'leading-group',
    name: '知识产权工作领导小组办公室',
    regionCode: cityCode,
  },
  { key: 'promotion', under: 'leading-group', kind: 'bureau-section', name: '知识产权局促进科', regionCode: cityCode },
  { key: 'protection', under: 'leading-group', kind: 'bureau-section', name: '知识产权局保护科', regionCode: cityCode },
  { key: 'industry', under: 'leading-group', kind: 'member-unit', name: '科技工业和信息化局', regionCode: cityCode },
  {
    key: 'service-team',
    under: 'leading-group',
    kind: 'member-unit',
    name: '知识产权专家志愿者服务队',
    regionCode: cityCode,
  },
  { key: 'station', under: 'protection', kind: 'workstation', name: '薛店镇维权援助工作站', regionCode: '410184106' },
];

export interface DemoPerson {
  readonly username: string;
  readonly role: Role;
  readonly displayName: string;
  /** What one can try with the account: the text of its card; colleagues without one only do their part of the past. */
  readonly hint?: string;
  /** Key of a unit, or the code of a township. */
  readonly unit?: string;
  readonly title?: string;
  readonly isHead?: boolean;
  readonly firm?: 0 | 1;
  readonly agency?: 0 | 1;
  readonly professional?: number;
}

/** One account for each user group; then those that show what others do not see. */
export const demoPeople: readonly DemoPerson[] = [
  {
    username: 'officer',
    role: 'officer',
    displayName: '周敏',
    hint: '经办人：导入企业、组织走访、审核记录',
    unit: 'promotion',
    title: '科长',
    isHead: true,
  },
  {
    username: 'leader',
    role: 'leader',
    displayName: '陈立',
    hint: '分管领导：一屏总览、红灯清单、审批',
    unit: 'leading-group',
    title: '领导小组副组长',
    isHead: true,
  },
  {
    username: 'commissioner',
    role: 'commissioner',
    displayName: '刘建国',
    hint: '走访人员：今日走访、登记走访记录',
    unit: 'service-team',
    title: '知识产权专家',
    professional: 0,
  },
  {
    username: 'enterprise',
    role: 'enterprise',
    displayName: '李娜',
    hint: '企业：确认走访记录、查看本企业档案',
    firm: 0,
  },
  {
    username: 'agency',
    role: 'agency',
    displayName: '赵倩',
    hint: '服务机构：查看本机构与被授予的企业',
    agency: 0,
    professional: 3,
  },
  {
    username: 'admin',
    role: 'system-administrator',
    displayName: '系统管理员',
    hint: '账号、单位、岗位；看不到业务数据',
  },
  {
    username: 'security',
    role: 'security-administrator',
    displayName: '安全管理员',
    hint: '权限、解锁、重置；看不到业务数据',
  },
  {
    username: 'auditor',
    role: 'audit-administrator',
    displayName: '审计管理员',
    hint: '谁在何时做了什么；看不到业务数据',
  },
  {
    username: 'township',
    role: 'officer',
    displayName: '王强',
    hint: '孟庄镇经办人：只看本镇',
    unit: '410184107',
    title: '科技专干',
    isHead: true,
  },
  {
    username: 'station',
    role: 'officer',
    displayName: '孙丽',
    hint: '薛店镇工作站：只看本镇',
    unit: 'station',
    title: '站长',
    isHead: true,
  },
  {
    username: 'protection',
    role: 'officer',
    displayName: '韩梅',
    hint: '维权经办人：受理、送达、指派、移送求助案件',
    unit: 'protection',
    title: '科长',
    isHead: true,
  },
  { username: 'protection2', role: 'officer', displayName: '杜鹏', unit: 'protection', title: '副科长' },
  {
    username: 'volunteer',
    role: 'commissioner',
    displayName: '郭阳',
    hint: '志愿者：只看分给自己的企业',
    unit: 'service-team',
    title: '志愿者',
    professional: 4,
  },
  { username: 'enterprise2', role: 'enterprise', displayName: '马超', hint: '另一家企业：看不到别家', firm: 1 },
  {
    username: 'agency2',
    role: 'agency',
    displayName: '许静',
    hint: '另一家机构：看不到别家',
    agency: 1,
    professional: 6,
  },
  ...[
    { username: 'songhui', displayName: '宋慧', professional: 1 },
    { username: 'fengtao', displayName: '冯涛', professional: 2 },
  ].map((expert) => ({ ...expert, role: 'commissioner' as const, unit: 'service-team', title: '知识产权专家' })),
];

export interface DemoProfessional {
  readonly name: string;
  readonly kind: ProfessionalKind;
  readonly employer?: string;
  readonly agency?: 0 | 1;
  readonly fields: readonly string[];
  readonly region: string;
}

export const demoProfessionals: readonly DemoProfessional[] = [
  {
    name: '刘建国',
    kind: 'expert',
    employer: '具茨知识产权研究院（演示）',
    fields: ['食品', '机械'],
    region: cityCode,
  },
  { name: '宋慧', kind: 'expert', employer: '双洎理工学院（演示）', fields: ['化工', '材料'], region: cityCode },
  { name: '冯涛', kind: 'expert', employer: '双洎理工学院（演示）', fields: ['电子', '软件'], region: cityCode },
  { name: '赵倩', kind: 'agency-staff', agency: 0, fields: ['机械', '电学'], region: cityCode },
  { name: '郭阳', kind: 'volunteer', employer: '知识产权志愿服务队（演示）', fields: ['商标'], region: cityCode },
  { name: '何欣', kind: 'volunteer', employer: '知识产权志愿服务队（演示）', fields: ['版权'], region: '410184106' },
  { name: '许静', kind: 'attorney', agency: 1, fields: ['化学'], region: cityCode },
];

export const demoAgencies: readonly {
  readonly name: string;
  readonly agencyCode: string;
  readonly services: readonly AgencyService[];
}[] = [
  {
    name: '溱水同创知识产权代理（演示）',
    agencyCode: '41901',
    services: ['patent', 'trademark', 'search', 'trusteeship', 'training'],
  },
  { name: '嵩岳正信专利代理（演示）', agencyCode: '41902', services: ['patent', 'enforcement', 'valuation'] },
];

export const demoClusters: readonly { readonly name: string; readonly industry: string; readonly region: string }[] = [
  { name: '新港产业集聚区', industry: '电子信息、智能装备', region: '410184403' },
  { name: '华南城商贸集聚区', industry: '商贸物流、印刷包装', region: '410184109' },
  { name: '薛店食品加工集聚区', industry: '食品加工、包装材料', region: '410184106' },
  { name: '龙湖数字经济集聚区', industry: '软件和信息服务', region: '410184109' },
];
