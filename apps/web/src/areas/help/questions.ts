import type { WordKey } from '@/i18n';
import type { FormField, HelpTopics } from '../help-requests/types';
import type { Filing } from './filing';

/** One page asks one thing; a thing may have parts, such as a name and a number. */
export interface Part {
  readonly name: keyof Filing | `answers.${string}`;
  readonly kind:
    'text' | 'long-text' | 'day' | 'one' | 'many' | 'tel' | 'email' | 'parties' | 'files' | 'yes' | 'yes-no';
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly max?: number;
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
}

export interface Question {
  readonly key: string;
  readonly title: string;
  readonly hint?: string;
  readonly parts: readonly Part[];
}

type Say = (key: WordKey, named?: Record<string, unknown>) => string;

/** The pages of the request, at most twelve with the last look. A report asks neither who nor what right. */
export function questionsFor(filing: Filing, topics: HelpTopics, t: Say, isEnglish: boolean): Question[] {
  const isReport = filing.caseType === 'report';
  const form = topics.caseTypes.find(({ code }) => code === filing.caseType);
  const word = ({ zh, en }: { zh: string; en: string }): string => (isEnglish ? en : zh);
  const fields = (form?.fields ?? []).map((field) => partOf(field, word));
  const ask = (key: keyof typeof words, parts: readonly Part[]): Question => ({
    ...{ key, title: t(words[key][0]), parts },
    ...(words[key][1] && { hint: t(words[key][1]) }),
  });
  const choice = (values: readonly string[], prefix: 'side' | 'nexus' | 'right') =>
    values.map((value) => ({ value, label: t(`helpRequests.${prefix}.${value}` as WordKey) }));
  const townships = topics.townships.map(({ code, name }) => ({ value: code, label: name }));
  const all = [
    ...(isReport
      ? []
      : [
          ask('side', [
            {
              name: 'side',
              kind: 'one',
              label: t(words.side[0]),
              isRequired: true,
              choices: choice(['infringed', 'accused'], 'side'),
            },
          ]),
        ]),
    ask('right', [
      {
        ...{ name: 'rightKind', kind: 'one', label: t(words.right[0]), isRequired: true },
        choices: choice(
          topics.rights.map(({ code }) => code),
          'right',
        ),
      },
      { name: 'rightNumber', kind: 'text', label: t('help.q.rightNumber'), hint: t('help.q.rightNumberHint'), max: 60 },
    ]),
    ...(isReport
      ? []
      : [
          ask('applicant', [
            {
              ...{ name: 'applicantKind', kind: 'one', label: t('help.q.applicantKind') },
              choices: [
                { value: 'firm', label: t('help.q.firm') },
                { value: 'person', label: t('help.q.person') },
              ],
            },
            { name: 'applicantName', kind: 'text', label: t('help.q.applicantName'), isRequired: true },
            ...(filing.applicantKind === 'firm'
              ? [
                  {
                    name: 'applicantCode' as const,
                    kind: 'text' as const,
                    label: t('help.q.applicantCode'),
                    hint: t('help.q.applicantCodeHint'),
                    max: 18,
                  },
                ]
              : []),
          ]),
          ask('contact', [
            { name: 'contactName', kind: 'text', label: t('help.q.contactName'), isRequired: true },
            {
              name: 'contactPhone',
              kind: 'tel',
              label: t('help.q.contactPhone'),
              hint: t('help.q.contactPhoneHint'),
              isRequired: true,
            },
            { name: 'contactEmail', kind: 'email', label: t('help.q.contactEmail') },
          ]),
        ]),
    ask('place', [
      { name: 'regionCode', kind: 'one', label: t('help.q.regionCode'), isRequired: true, choices: townships },
      {
        ...{ name: 'nexus', kind: 'many', label: t('help.q.nexus'), isRequired: true },
        choices: choice(['domicile', 'residence', 'business', 'infringement'], 'nexus'),
      },
    ]),
    ask('story', [
      {
        name: 'title',
        kind: 'text',
        label: t('help.q.titleLabel'),
        hint: t('help.q.titleHint'),
        isRequired: true,
        max: 100,
      },
      {
        name: 'facts',
        kind: 'long-text',
        label: t('help.q.facts'),
        hint: t('help.q.factsHint'),
        isRequired: true,
        max: 5000,
      },
    ]),
    ask('when', [
      { name: 'since', kind: 'day', label: t('help.q.since') },
      { name: 'place', kind: 'text', label: t('help.q.where'), max: 300 },
      {
        ...{ name: 'urgency', kind: 'one', label: t('help.q.urgency') },
        choices: (['none', 'fair', 'e-commerce'] as const).map((value) => ({
          value,
          label: t(`help.urgency.${value}`),
        })),
      },
      ...(filing.side === 'accused'
        ? [
            {
              name: 'answerBy' as const,
              kind: 'day' as const,
              label: t('help.q.answerBy'),
              hint: t('help.q.answerByHint'),
            },
          ]
        : []),
    ]),
    ask('parties', [{ name: 'parties', kind: 'parties', label: t('help.q.party'), isRequired: !isReport }]),
    ...(fields.length > 0 ? [ask('answers', fields)] : []),
    ask('files', [{ name: 'answers.files', kind: 'files', label: t('help.q.files') }]),
    ...(isReport
      ? [
          ask('reporter', [
            { name: 'reporterName', kind: 'text', label: t('help.q.reporterName'), max: 60 },
            { name: 'reporterPhone', kind: 'tel', label: t('help.q.contactPhone') },
          ]),
        ]
      : []),
    ask('consent', [
      { name: 'hasReadNotice', kind: 'yes', label: t('help.q.notice'), hint: t('help.q.noticeHint'), isRequired: true },
      ...(isReport
        ? []
        : [
            {
              name: 'acceptsElectronicService' as const,
              kind: 'yes' as const,
              label: t('help.q.electronic'),
              hint: t('help.q.electronicHint'),
            },
            {
              name: 'sharesWithPartners' as const,
              kind: 'yes' as const,
              label: t('help.q.share'),
              hint: t('help.q.shareHint'),
            },
          ]),
    ]),
  ];
  return all;
}

const words = {
  side: ['help.q.side', 'help.q.sideHint'],
  right: ['help.q.right', 'help.q.rightHint'],
  applicant: ['help.q.applicant', undefined],
  contact: ['help.q.contact', 'help.q.contactHint'],
  place: ['help.q.placeTitle', 'help.q.placeHint'],
  story: ['help.q.story', undefined],
  when: ['help.q.when', undefined],
  parties: ['help.q.parties', 'help.q.partiesHint'],
  answers: ['help.q.answers', undefined],
  files: ['help.q.filesTitle', 'help.q.filesHint'],
  reporter: ['help.q.reporter', 'help.q.reporterHint'],
  consent: ['help.q.consent', undefined],
} as const satisfies Record<string, readonly [WordKey, WordKey | undefined]>;

function partOf(field: FormField, word: (coded: { zh: string; en: string }) => string): Part {
  const { code, kind, isRequired, choices } = field;
  return {
    ...{ name: `answers.${code}`, label: word(field), isRequired },
    kind: kind === 'choice' ? 'one' : kind,
    ...(kind === 'long-text' && { max: 2000 }),
    ...(choices && { choices: choices.map((one) => ({ value: one.code, label: word(one) })) }),
  };
}

/** The value under a name, `answers.wanted` included. */
export function valueOf(filing: Filing, name: Part['name']): unknown {
  return name.startsWith('answers.') ? filing.answers[name.slice(8)] : filing[name as keyof Filing];
}

/** The names of required parts that are empty. */
export function missingIn({ parts }: Question, filing: Filing): Part['name'][] {
  return parts.filter((part) => part.isRequired && isEmpty(part, valueOf(filing, part.name))).map(({ name }) => name);
}

function isEmpty({ kind }: Part, value: unknown): boolean {
  if (kind === 'yes') return value !== true;
  if (kind === 'yes-no') return typeof value !== 'boolean';
  if (kind === 'parties') return !(value as Filing['parties']).some(({ name }) => name.trim());
  return Array.isArray(value) ? value.length === 0 : String(value ?? '').trim() === '';
}
