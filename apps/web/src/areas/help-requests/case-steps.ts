import type { WordKey } from '@/i18n';
import type { HelpRequest } from './types';

export type Asked =
  | 'accept'
  | 'refuse'
  | 'askSupplement'
  | 'supply'
  | 'appeal'
  | 'uphold'
  | 'reverse'
  | 'complete'
  | 'withdraw'
  | 'terminate'
  | 'restrict';

export interface Step {
  readonly action: Asked;
  /** The sub-resource that it is. */
  readonly place: string;
  readonly body: (given: { choice: string; text: string }) => object;
  readonly label: WordKey;
  readonly isDanger?: boolean;
}

const reason = ({ text }: { text: string }) => ({ reason: text });
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Steps that ask for words, in the order in which their buttons stand; the first that is allowed is the next to do. */
export const steps: readonly Step[] = [
  { action: 'accept', place: 'acceptance', body: ({ text }) => ({ note: text }), label: 'helpRequests.words.note' },
  {
    action: 'askSupplement',
    place: 'supplement-notice',
    body: ({ text }) => ({ items: lines(text) }),
    label: 'helpRequests.words.items',
  },
  { action: 'refuse', place: 'refusal', body: reason, label: 'parts.reason.label', isDanger: true },
  { action: 'supply', place: 'supplement', body: ({ text }) => ({ note: text }), label: 'helpRequests.words.supplied' },
  { action: 'appeal', place: 'appeal', body: reason, label: 'parts.reason.label' },
  {
    action: 'reverse',
    place: 'appeal-decision',
    body: ({ text }) => ({ outcome: 'reversed', reason: text }),
    label: 'parts.reason.label',
  },
  {
    action: 'uphold',
    place: 'appeal-decision',
    body: ({ text }) => ({ outcome: 'upheld', reason: text }),
    label: 'parts.reason.label',
  },
  {
    action: 'complete',
    place: 'completion',
    body: ({ choice, text }) => ({ outcome: choice, note: text }),
    label: 'helpRequests.words.done',
  },
  {
    action: 'terminate',
    place: 'termination',
    body: ({ choice, text }) => ({ code: choice, reason: text }),
    label: 'parts.reason.label',
    isDanger: true,
  },
  { action: 'withdraw', place: 'withdrawal', body: reason, label: 'parts.reason.label', isDanger: true },
  { action: 'restrict', place: 'restriction', body: reason, label: 'parts.reason.label' },
];

/** Which step is the next one for this person: it alone stands in colour. */
export function nextStep({ allowedActions }: Pick<HelpRequest, 'allowedActions'>): string | undefined {
  const order = ['accept', 'supply', 'assign', 'start', 'reverse', 'complete', 'endMediation', 'appeal', 'archive'];
  return order.find((action) => allowedActions.includes(action));
}
