import { today } from '@/parts/days';
import { fenOf, yuanOf } from './money';
import { clauseNames, type AgreedItem, type ClauseName, type Terms } from './types';

/** An item as it stands in the form: the price as people type it. */
export interface TypedItem extends Omit<AgreedItem, 'priceFen' | 'deliverable'> {
  deliverable: string;
  price: string;
}

export interface AgreementForm {
  agencyId: string;
  clientKind: 'enterprise' | 'cluster';
  enterpriseId: string;
  clusterId: string;
  mode: Terms['mode'];
  startsOn: string;
  endsOn: string;
  leaderId: string;
  items: TypedItem[];
  noticeDays: number;
  silenceDays: number | undefined;
  isExclusive: boolean;
  note: string;
  clauses: Partial<Record<ClauseName, string>>;
}

/** A year from tomorrow, with a training a quarter. */
export function blankForm(): AgreementForm {
  const [year, month, day] = today().split('-').map(Number);
  const days = [new Date(Date.UTC(year, month - 1, day + 1)), new Date(Date.UTC(year + 1, month - 1, day))];
  const [startsOn, endsOn] = days.map((each) => each.toISOString().slice(0, 10));
  return {
    ...{ agencyId: '', clientKind: 'enterprise', enterpriseId: '', clusterId: '', mode: 'partial', startsOn, endsOn },
    ...{ leaderId: '', noticeDays: 30, silenceDays: undefined, isExclusive: false, note: '', clauses: {} },
    items: [{ code: 'training', quantity: 4, rhythm: 'quarterly', deliverable: '', payer: 'free', price: '' }],
  };
}

/** The form of a text that exists already: a draft, what was offered, what is in force. */
export const formOf = (terms: Terms): AgreementForm => ({
  ...blankForm(),
  mode: terms.mode,
  startsOn: terms.startsOn,
  endsOn: terms.endsOn,
  leaderId: terms.leaderId ?? '',
  items: terms.items.map(({ priceFen, ...item }) => ({
    ...item,
    price: priceFen === null ? '' : yuanOf(priceFen).replace(/,/g, ''),
  })),
  noticeDays: terms.noticeDays,
  silenceDays: terms.silenceDays ?? undefined,
  isExclusive: terms.isExclusive,
  clauses: Object.fromEntries(clauseNames.map((name) => [name, terms[name]])),
});

/** What is sent; clauses left empty are the standard ones. */
export function termsOf(form: AgreementForm): Record<string, unknown> {
  const clauses = Object.entries(form.clauses).filter(([, text]) => text.trim() !== '');
  return {
    mode: form.mode,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    leaderId: form.leaderId || null,
    items: form.items.map(({ price, deliverable, ...item }) => ({
      ...item,
      deliverable: deliverable.trim() || undefined,
      priceFen: fenOf(price) ?? null,
    })),
    noticeDays: form.noticeDays,
    silenceDays: form.silenceDays ?? null,
    isExclusive: form.isExclusive,
    ...Object.fromEntries(clauses),
  };
}

export const isPriceWrong = ({ price }: TypedItem): boolean => fenOf(price) === undefined;
