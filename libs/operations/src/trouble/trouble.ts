import type { Actor } from '@ipharbor/access';
import type { Language } from '@ipharbor/platform/kernel';

/** Several things of one kind that did not get done for one reason, in words for officers. */
export interface Trouble {
  /** Stable within its source; retrying names it. */
  readonly key: string;
  /** 3 条短信未发出 */
  readonly undone: Readonly<Record<Language, string>>;
  /** 模板未审核 */
  readonly reason: Readonly<Record<Language, string>>;
  readonly count: number;
  /** False while it is tried again by itself. */
  readonly isFinal: boolean;
  /** When the last of them failed. */
  readonly lastAt: Date | null;
  /** When it is tried again by itself. */
  readonly nextAt: Date | null;
  /** Page of the console where people put it right. */
  readonly mendedAt: string | null;
  readonly canRetry: boolean;
}

/** A context that has things to do which may fail: what it shows and retries is within the caller's scope. */
export interface TroubleSource {
  readonly name: string;
  list(actor: Actor): Promise<readonly Trouble[]>;
  /** Has all of them done once more; answers how many. Again at once: 0. */
  retry(actor: Actor, key: string): Promise<number>;
}
