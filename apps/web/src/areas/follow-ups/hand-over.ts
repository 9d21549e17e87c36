import type { Governed, Instant } from '@/api/types';
import type { Tone } from '@/parts/tone';

export type HandOverStatus = 'previewed' | 'executed' | 'undone';

export interface HandOver extends Governed {
  readonly id: string;
  readonly leaverId: string;
  readonly leaverName: string;
  readonly recipientName: string;
  readonly reason: string;
  readonly status: HandOverStatus;
  readonly rows: readonly {
    readonly holding: string;
    readonly label: string;
    readonly regionCode: string | null;
    readonly recipientName: string;
    readonly count: number;
  }[];
  readonly total: number;
  readonly restored: number | null;
  readonly isSettled: boolean;
  readonly createdAt: Instant;
  readonly executedAt: Instant | null;
  readonly undoneAt: Instant | null;
}

export const handOverTone: Readonly<Record<HandOverStatus, Tone>> = {
  previewed: 'info',
  executed: 'good',
  undone: 'calm',
};
