import { createHash } from 'node:crypto';
import { monthsAfter, type IsoDay } from '@ipharbor/platform/kernel';
import { trusteeshipProblem } from '../trusteeship.problems';
import type { ItemCode } from './catalogue';
import type { Payer } from './payer-policy';

/** 全托管、部分托管、专项托管 */
export const modes = ['full', 'partial', 'special'] as const;
export type Mode = (typeof modes)[number];

/** How the quantity of an item is spread over the term; `on-demand` is never late. */
export const rhythms = ['once', 'monthly', 'quarterly', 'yearly', 'on-demand'] as const;
export type Rhythm = (typeof rhythms)[number];

/** What needs the written consent of the client. */
export const consentMatters = ['abandon', 'reply', 'file', 'pay', 'licence', 'transfer', 'litigate'] as const;
export type ConsentMatter = (typeof consentMatters)[number];

export const signingOrders = ['any', 'agency-first', 'client-first'] as const;
export type SigningOrder = (typeof signingOrders)[number];

/** One promised service, for each client. */
export interface AgreedItem {
  readonly code: ItemCode;
  readonly quantity: number;
  readonly rhythm: Rhythm;
  readonly deliverable: string;
  /** 服务时限: answered within so many working days. */
  readonly withinDays: number | null;
  readonly payer: Payer;
  /** For the whole quantity, in fen; null where no price was agreed. */
  readonly priceFen: number | null;
}

/** Everything the parties sign. */
export interface Terms {
  readonly mode: Mode;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay;
  readonly items: readonly AgreedItem[];
  /** Nobody else may hold these items for the same client at the same time. */
  readonly isExclusive: boolean;
  /** 项目负责人 in the register of professionals. */
  readonly leaderId: string | null;
  readonly liaisonName: string | null;
  /** The agency that represents the client at the office, where that is another one. */
  readonly agentOfRecordId: string | null;
  readonly consentFor: readonly ConsentMatter[];
  /** Payments above it need the client's consent, in fen. */
  readonly payLimitFen: number | null;
  /** The agency has said whether it acts for others with opposed interests. */
  readonly conflictDeclaration: string;
  readonly secrecy: string;
  readonly personalData: string;
  readonly liability: string;
  readonly exit: string;
  readonly disputes: string;
  /** Notice of termination, in calendar days. */
  readonly noticeDays: number;
  /** A service nobody answered counts as confirmed after so many working days; null: never. */
  readonly silenceDays: number | null;
  readonly signingOrder: SigningOrder;
}

const mostMonths = 36;

/** Refuses terms that contradict themselves: `term-before-start`, `term-too-long`, `item-twice` (422). */
export function refuseContradictions({ startsOn, endsOn, items }: Terms): void {
  if (endsOn < startsOn) throw trusteeshipProblem('term-before-start', { startsOn, endsOn });
  if (endsOn >= monthsAfter(startsOn, mostMonths))
    throw trusteeshipProblem('term-too-long', { months: mostMonths, endsOn });
  const twice = items.find(({ code }, at) => items.findIndex((other) => other.code === code) !== at);
  if (twice) throw trusteeshipProblem('item-twice', { item: twice.code });
}

/** What identifies a version beyond its terms. */
export interface VersionOf {
  readonly number: string;
  readonly n: number;
  readonly agencyId: string;
  /** The enterprise or the cluster as it was written. */
  readonly clientId: string;
}

/** SHA-256 of parties and terms in a fixed order of their words: the same text, whatever the database made of it. */
export const contentHash = ({ number, n, agencyId, clientId }: VersionOf, terms: Terms): string =>
  createHash('sha256').update(canonical({ number, n, agencyId, clientId, terms })).digest('hex');

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`;
}
