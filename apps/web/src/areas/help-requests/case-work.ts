import type { WordKey } from '@/i18n';
import type { DialogField } from './FieldsDialog.vue';
import type { HelpRequest, Mediation } from './types';

export interface Work {
  readonly key: string;
  readonly word: WordKey;
  readonly explain?: WordKey;
  readonly method: 'post' | 'put';
  readonly place: string;
  readonly fields: readonly DialogField[];
}
type Say = (key: WordKey, named?: Record<string, unknown>) => string;

/** What may be done in the case now beside its steps: opinions, mediation, transfer, rating. */
export function workOn(request: HelpRequest, t: Say): Work[] {
  const may = (action: string): boolean => request.allowedActions.includes(action);
  const choices = <C extends string>(codes: readonly C[], prefix: string) =>
    codes.map((code) => ({ code, word: t(`helpRequests.${prefix}.${code}` as WordKey) }));
  const waiting = request.transfers.find(({ answer }) => answer === null);
  const mediation = request.mediations.find(({ status }) => status === 'proposed' || status === 'running');
  const agreed = request.mediations.find((one) => one.mayBeConfirmed && one.confirmationAskedOn === null);
  const all: (Work | false | undefined)[] = [
    may('issueOpinion') && {
      ...{ key: 'opinion', word: 'helpRequests.work.opinion', method: 'post', place: 'opinions' },
      fields: [
        {
          ...{ name: 'kind', label: t('helpRequests.f.kind'), kind: 'choice' },
          choices: choices(['consultation', 'infringement', 'solution', 'early-warning', 'on-site'], 'opinion'),
        },
        { name: 'text', label: t('helpRequests.f.opinion'), kind: 'long-text' },
      ],
    },
    may('mediate') &&
      !mediation && {
        ...{ key: 'propose', word: 'helpRequests.work.propose', explain: 'helpRequests.work.proposeText' },
        ...{ method: 'post', place: 'mediations' },
        fields: [
          { name: 'organisation', label: t('helpRequests.f.organisation'), kind: 'text' },
          { name: 'mediator', label: t('helpRequests.f.mediator'), kind: 'text' },
          {
            ...{ name: 'dispute', label: t('helpRequests.f.dispute'), kind: 'choice' },
            choices: choices(['infringement', 'contract', 'ownership', 'other'], 'dispute'),
          },
          {
            ...{ name: 'opponentName', label: t('helpRequests.party.opponent'), kind: 'text' },
            value: request.parties.find(({ role }) => role === 'opponent')?.name,
          },
          { name: 'opponentPhone', label: t('helpRequests.f.opponentPhone'), kind: 'text', isOptional: true },
        ],
      },
    ...(mediation && (request.isDesk || may('endMediation') || may('mediate'))
      ? inMediation(mediation, t, choices)
      : []),
    agreed &&
      request.mayWrite && {
        ...{ key: 'confirmation', word: 'helpRequests.work.confirmation', method: 'put' },
        place: `mediations/${agreed.id}/confirmation`,
        fields: [{ name: 'onDay', label: t('helpRequests.f.askedOn'), kind: 'day' }],
      },
    may('transfer') && {
      ...{ key: 'transfer', word: 'helpRequests.work.transfer', method: 'post', place: 'transfers' },
      fields: [
        {
          ...{ name: 'target', label: t('helpRequests.f.target'), kind: 'choice', value: 'authority' },
          choices: choices(['authority', 'enforcement', 'court', 'higher-centre'], 'target'),
        },
        {
          ...{ name: 'toBody', label: t('helpRequests.f.toBody'), kind: 'text' },
          value: request.competentBody && !request.competentBody.isOurs ? request.competentBody.body : undefined,
        },
        { name: 'reason', label: t('parts.reason.label'), kind: 'long-text' },
      ],
    },
    waiting &&
      request.isDesk && {
        ...{ key: 'receipt', word: 'helpRequests.work.receipt', method: 'put' },
        place: `transfers/${waiting.id}/receipt`,
        fields: [
          {
            name: 'answer',
            label: t('helpRequests.f.answer'),
            kind: 'choice',
            choices: choices(['taken', 'returned'], 'answer'),
          },
          { name: 'receivedOn', label: t('helpRequests.f.receivedOn'), kind: 'day' },
          { name: 'receiptNo', label: t('helpRequests.f.receiptNo'), kind: 'text', isOptional: true },
        ],
      },
    may('rate') && {
      ...{ key: 'rate', word: 'helpRequests.work.rate', method: 'put', place: 'rating' },
      fields: [
        {
          ...{ name: 'level', label: t('helpRequests.f.level'), kind: 'choice' },
          choices: choices(['very-satisfied', 'satisfied', 'fair', 'dissatisfied', 'very-dissatisfied'], 'level'),
        },
        { name: 'comment', label: t('helpRequests.f.comment'), kind: 'long-text', isOptional: true },
      ],
    },
    request.isDesk &&
      request.rating?.rectifyBy != null &&
      request.rating.rectifiedOn === null && {
        ...{ key: 'rectify', word: 'helpRequests.work.rectify', method: 'put', place: 'rectification' },
        fields: [
          { name: 'calledBackOn', label: t('helpRequests.f.calledBackOn'), kind: 'day' },
          { name: 'measures', label: t('helpRequests.f.measures'), kind: 'long-text' },
        ],
      },
  ];
  return all.filter((one): one is Work => Boolean(one));
}

function inMediation(
  { id, status }: Mediation,
  t: Say,
  choices: (codes: readonly string[], prefix: string) => { code: string; word: string }[],
): Work[] {
  const place = `mediations/${id}`;
  if (status === 'proposed')
    return [
      {
        ...{ key: 'consent', word: 'helpRequests.work.consent', method: 'put', place: `${place}/consent` },
        fields: [
          {
            name: 'side',
            label: t('helpRequests.f.side'),
            kind: 'choice',
            choices: choices(['applicant', 'opponent'], 'who'),
          },
          {
            name: 'answer',
            label: t('helpRequests.f.consent'),
            kind: 'choice',
            choices: choices(['agreed', 'declined'], 'consent'),
          },
        ],
      },
    ];
  return [
    {
      ...{ key: 'session', word: 'helpRequests.work.session', method: 'post', place: `${place}/sessions` },
      fields: [
        { name: 'onDay', label: t('helpRequests.f.onDay'), kind: 'day' },
        { name: 'note', label: t('helpRequests.f.note'), kind: 'long-text' },
      ],
    },
    {
      ...{ key: 'result', word: 'helpRequests.work.result', method: 'put', place: `${place}/result` },
      fields: [
        {
          name: 'outcome',
          label: t('helpRequests.words.outcome'),
          kind: 'choice',
          choices: choices(['agreed', 'failed'], 'mediated'),
        },
        { name: 'result', label: t('helpRequests.f.result'), kind: 'long-text' },
      ],
    },
  ];
}
