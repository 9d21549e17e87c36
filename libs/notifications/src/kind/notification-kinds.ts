import type { Language } from '@ipharbor/platform/kernel';

/** What a person mutes or keeps: 业务进展, 期限提醒, 待办任务, 系统通知. */
export const categories = ['case', 'deadline', 'task', 'system'] as const;
export type Category = (typeof categories)[number];

/** Sentences with `{name}` where a value goes; a title is one line, a body a few sentences. */
export interface Wording {
  readonly title: string;
  readonly body: string;
}

/** A text message in China is an approved template and its variables: `{name}` in `text` is one of `variables`. */
export interface SmsWording {
  readonly template: string;
  readonly variables: readonly string[];
  /** As handed in for approval, without the signature; the Chinese body where none is given. */
  readonly text?: string;
}

export interface NotificationKind {
  readonly category: Category;
  /** Cannot be muted, and is followed up until somebody has read it. */
  readonly isCritical?: boolean;
  readonly zh: Wording;
  readonly en: Wording;
  readonly sms?: SmsWording;
}

export type Values = Readonly<Record<string, string | number>>;

const kinds = new Map<string, NotificationKind>();

/**
 * Declares what a context may tell people, beside the code that tells it. Wording whose languages ask for different
 * values, or a text message that uses a value it does not declare, stops the boot.
 */
export function notificationKinds(declared: Readonly<Record<string, NotificationKind>>): void {
  for (const [name, kind] of Object.entries(declared)) {
    if (kinds.has(name)) throw new Error(`notification kind '${name}' is declared twice`);
    const [zh, en] = [namesIn(kind.zh.title + kind.zh.body), namesIn(kind.en.title + kind.en.body)];
    if ([...zh].sort().join() !== [...en].sort().join())
      throw new Error(`notification kind '${name}': its languages ask for different values`);
    if (kind.sms) refuseUndeclared(name, kind.sms, kind.zh.body);
    kinds.set(name, kind);
  }
}

function refuseUndeclared(name: string, { variables, text }: SmsWording, body: string): void {
  const used = namesIn(text ?? body);
  const wrong = [...[...used].filter((each) => !variables.includes(each)), ...variables.filter((v) => !used.has(v))];
  if (wrong.length > 0)
    throw new Error(`notification kind '${name}': its text message and its variables disagree on ${wrong.join(', ')}`);
}

export const kindOf = (name: string): NotificationKind | undefined => kinds.get(name);
export const knownKinds = (): ReadonlyMap<string, NotificationKind> => kinds;

/** The values without which a message of this kind cannot be written. */
export const valuesOf = ({ zh, en, sms }: NotificationKind): string[] => [
  ...new Set([...namesIn(zh.title + zh.body + en.title + en.body), ...(sms?.variables ?? [])]),
];

export const wordingIn = (kind: NotificationKind, language: Language): Wording =>
  language === 'zh' ? kind.zh : kind.en;

export const fill = (sentence: string, values: Values): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));

export const namesIn = (sentence: string): Set<string> =>
  new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
