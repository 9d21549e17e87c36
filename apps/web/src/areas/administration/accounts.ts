import type { Day, Governed, Instant, Role } from '@/api/types';
import type { Tone } from '@/parts/tone';

export type AccountStatus = 'invited' | 'active' | 'disabled';

export interface AccountPost {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly isHead: boolean;
  readonly fromOn: Day;
  /** The last day; null while it lasts. */
  readonly toOn: Day | null;
  readonly version: number;
}

export interface Account extends Governed {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly phone: string | null;
  readonly status: AccountStatus;
  readonly roles: readonly Role[];
  readonly posts: readonly AccountPost[];
  readonly isLocked: boolean;
  readonly enterpriseId: string | null;
  readonly agencyId: string | null;
  readonly createdAt: Instant;
}

/** A one-time code to set a password with. The server tells it once and keeps its hash alone. */
export interface Invitation {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly code: string;
  readonly validUntil: Instant;
}

/** The filters that `GET /accounts` takes, as they are when nobody chose anything. */
export const noFilters = { q: '', status: '', role: '', unitId: '' } as const satisfies Record<string, string>;
export type AccountFilter = keyof typeof noFilters;

export const accountStatuses: readonly AccountStatus[] = ['invited', 'active', 'disabled'];
export const accountTone: Readonly<Record<AccountStatus, Tone>> = { invited: 'info', active: 'good', disabled: 'calm' };

/** Posts held on a day, those of heads first. */
export const postsOn = (account: Pick<Account, 'posts'>, day: Day): AccountPost[] =>
  account.posts
    .filter(({ fromOn, toOn }) => fromOn <= day && (toOn === null || toOn >= day))
    .sort((a, b) => Number(b.isHead) - Number(a.isHead));
