import type { Choice } from '@ipharbor/imports';
import type { LegalEventKind } from '../legal-event/legal-event-kind';
import type { IpRightStatus } from '../standing/standing';

/** What a register says of a right, in the words of CNIPA and of the data services that people download from. */
export const statedStatuses = [
  'filed',
  'published',
  'grant-notified',
  'in-force',
  'lapsed',
  'rejected',
  'withdrawn',
  'deemed-withdrawn',
  'abandoned',
  'expired',
  'invalidated',
  'cancelled',
] as const;
export type StatedStatus = (typeof statedStatuses)[number];

/**
 * `失效` and `无权` alone are not among them: whether a filing was refused or a granted right has ended makes all the
 * difference, so the file has to say it.
 */
export const statusWords: readonly (Choice & { readonly value: StatedStatus })[] = [
  { value: 'filed', title: '受理', synonyms: ['已受理', '申请', '申请中', '待审', '等待实审提案', 'Filed'] },
  {
    value: 'published',
    title: '公布',
    synonyms: [
      '公开',
      '已公开',
      '已公布',
      '实质审查',
      '进入审查',
      '实审',
      '在审',
      '审中',
      '审中-公开',
      '审中-实审',
      '初审公告',
      'Published',
      'Pending',
    ],
  },
  { value: 'grant-notified', title: '等年登印费', synonyms: ['等待缴纳年登印费', '授权待登记', '待缴登记费'] },
  {
    value: 'in-force',
    title: '专利权维持',
    synonyms: [
      '有效',
      '有权',
      '授权',
      '已授权',
      '授权有效',
      '授权公告',
      '维持',
      '等年费滞纳金',
      '注册',
      '已注册',
      '注册有效',
      '登记',
      '已登记',
      'Active',
      'Granted',
      'Registered',
    ],
  },
  {
    value: 'lapsed',
    title: '未缴年费终止失效',
    synonyms: [
      '未缴年费专利权终止等恢复',
      '未缴年费',
      '未缴年费终止',
      '未缴年费专利权终止',
      '费用终止',
      'Expired - Fee Related',
      'Lapsed',
    ],
  },
  { value: 'rejected', title: '驳回', synonyms: ['已驳回', '驳回失效', '驳回等复审请求', 'Rejected'] },
  { value: 'withdrawn', title: '主动撤回', synonyms: ['撤回', '已撤回', '撤回失效', 'Withdrawn'] },
  {
    value: 'deemed-withdrawn',
    title: '视为撤回',
    synonyms: ['视撤', '视为撤回失效', '逾期视撤失效', '逾期视撤等恢复', '视撤失效', 'Deemed withdrawn'],
  },
  {
    value: 'abandoned',
    title: '放弃',
    synonyms: ['已放弃', '主动放弃', '视为放弃', '视为放弃失效', '避重放弃', '避免重复授权放弃', 'Abandoned'],
  },
  {
    value: 'expired',
    title: '期满终止',
    synonyms: ['专利权有效期届满', '期限届满', '届满终止失效', '期满', 'Expired - Lifetime', 'Expired'],
  },
  {
    value: 'invalidated',
    title: '宣告无效',
    synonyms: ['全部无效', '专利权全部无效', '宣告全部无效', '无效', 'Invalidated'],
  },
  {
    value: 'cancelled',
    title: '撤销',
    synonyms: ['已撤销', '注销', '已注销', '撤销或注销', '已撤销或注销', 'Cancelled'],
  },
];

/** The event that leads to a status which ends a right or filing. */
export const endingEvents: Readonly<Partial<Record<StatedStatus, LegalEventKind>>> = {
  lapsed: 'fee-lapse',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  'deemed-withdrawn': 'deemed-withdrawn',
  abandoned: 'abandoned',
  expired: 'expired',
  invalidated: 'invalidated',
  cancelled: 'cancelled',
};

export const isEnding = (status: StatedStatus): boolean => endingEvents[status] !== undefined;

/** Statuses that lie behind a grant: who was granted, even if it is over. */
export const impliesGrant = (status: StatedStatus): boolean =>
  status === 'in-force' || status === 'lapsed' || status === 'expired' || status === 'invalidated';

/** The status of the file and that of the record say the same. */
export const isStated = (status: IpRightStatus, stated: StatedStatus): boolean =>
  stated === 'in-force' ? status === 'granted' || status === 'registered' : status === stated;
