import type { Tone } from '@/parts/tone';
import { legalEventKinds, type LegalEventKind, type Phase, type RightKind, type RightRow } from './types';

export const phaseTone: Readonly<Record<Phase, Tone>> = { pending: 'info', 'in-force': 'good', ended: 'calm' };

/** The number people know a right by. */
export const numberOf = ({ applicationNo, registrationNo, publicationNo }: RightRow): string | null =>
  applicationNo ?? registrationNo ?? publicationNo;

const patents: readonly RightKind[] = ['invention', 'utility-model', 'design'];
export const isPatent = (kind: RightKind): boolean => patents.includes(kind);

const ofPatentsOnly: readonly LegalEventKind[] = [
  'grant-notified',
  'granted',
  'fee-overdue',
  'fee-lapse',
  'partly-invalidated',
];

/** What may be recorded of a right of this kind: 授权 is for patents alone, 续展 for trademarks; transfers have their own form. */
export const eventsFor = (kind: RightKind): LegalEventKind[] =>
  legalEventKinds.filter((event) => {
    if (event === 'transferred') return false;
    if (event === 'renewed') return kind === 'trademark';
    return isPatent(kind) ? event !== 'registered' : !ofPatentsOnly.includes(event);
  });
