import type { IsoDay } from '@ipharbor/platform/kernel';

/** Where a right stands. `recorded`: known by its number, nothing is known to have happened. */
export const ipRightStatusNames = {
  recorded: '已登记，状态不明',
  filed: '已受理',
  published: '已公布',
  'grant-notified': '待缴登记费',
  granted: '授权有效',
  registered: '注册有效',
  rejected: '已驳回',
  withdrawn: '已撤回',
  'deemed-withdrawn': '视为撤回',
  abandoned: '已放弃',
  lapsed: '未缴年费终止',
  expired: '期满终止',
  invalidated: '宣告无效',
  cancelled: '已撤销或注销',
} as const;

export type IpRightStatus = keyof typeof ipRightStatusNames;
export const ipRightStatuses = Object.keys(ipRightStatusNames) as IpRightStatus[];

/** 申请中 / 有效 / 失效: the three that are counted apart and never added. */
export type IpRightPhase = 'pending' | 'in-force' | 'ended';

export function phaseOf(status: IpRightStatus): IpRightPhase {
  switch (status) {
    case 'recorded':
    case 'filed':
    case 'published':
    case 'grant-notified':
      return 'pending';
    case 'granted':
    case 'registered':
      return 'in-force';
    default:
      return 'ended';
  }
}

export const isInForce = (status: IpRightStatus): boolean => phaseOf(status) === 'in-force';

/** Everything about a right that follows from its legal events and the day, and from nothing else. */
export interface Standing {
  readonly status: IpRightStatus;
  readonly filedOn: IsoDay | null;
  /** By the receipt or the register; a filing that somebody only speaks of is not proven. */
  readonly isFilingProven: boolean;
  readonly publishedOn: IsoDay | null;
  /** Of a trademark, copyright or geographical indication the day of registration. */
  readonly grantedOn: IsoDay | null;
  /** The first day after the term; null when it has none or it cannot be computed. */
  readonly endsOn: IsoDay | null;
  /** The day on which `status` will become `expired` unless something happens; null when it will not. */
  readonly expiresOn: IsoDay | null;
  /** The day on which a right or filing that is over was over; null while it is not, or when the day is unknown. */
  readonly endedOn: IsoDay | null;
  readonly isAbnormal: boolean;
}

/** Of a right of which nothing is known to have happened. */
export const unknownStanding = {
  status: 'recorded',
  filedOn: null,
  isFilingProven: false,
  publishedOn: null,
  grantedOn: null,
  endsOn: null,
  expiresOn: null,
  endedOn: null,
  isAbnormal: false,
} as const satisfies Standing;
