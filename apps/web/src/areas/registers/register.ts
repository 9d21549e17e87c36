import type { Day, Governed } from '@/api/types';
import type { WordKey } from '@/i18n';

export const agencyServices = [
  'patent',
  'trademark',
  'copyright',
  'trusteeship',
  'search',
  'valuation',
  'enforcement',
  'commercialisation',
  'training',
] as const;
export const agencyStatuses = ['active', 'suspended', 'closed'] as const;
export const professionalKinds = ['expert', 'volunteer', 'attorney', 'agency-staff'] as const;
export const professionalStatuses = ['active', 'paused', 'left'] as const;

/** What the smaller registers have in common. */
export interface RegisterRow extends Governed {
  readonly id: string;
  readonly name: string;
  readonly regionCode: string;
  readonly regionName: string;
}

export interface Cluster extends RegisterRow {
  readonly industry: string | null;
  readonly description: string | null;
  readonly foundedOn: Day | null;
  readonly endedOn: Day | null;
}

export interface Agency extends RegisterRow {
  readonly uscc: string | null;
  readonly agencyCode: string | null;
  readonly licenceNo: string | null;
  readonly status: (typeof agencyStatuses)[number];
  readonly services: readonly (typeof agencyServices)[number][];
  readonly address: string | null;
  readonly contactName: string | null;
  readonly phone: string | null;
}

export interface Professional extends RegisterRow {
  readonly kind: (typeof professionalKinds)[number];
  readonly status: (typeof professionalStatuses)[number];
  readonly employer: string | null;
  readonly agencyId: string | null;
  readonly fields: readonly string[];
  readonly industries: readonly string[];
  readonly practiceNo: string | null;
  readonly capacity: number;
  readonly hasSecrecyUndertaking: boolean;
  readonly undertakingOn: Day | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface Member {
  readonly id: string;
  readonly enterpriseId: string;
  readonly name: string;
  readonly fromOn: Day;
  readonly toOn: Day | null;
}

/** One field of a register's form. */
export interface RegisterField {
  readonly key: string;
  readonly label: WordKey;
  /** `words`: several, typed one after the other; `choices`: several of `options`. */
  readonly kind: 'text' | 'note' | 'day' | 'region' | 'choice' | 'choices' | 'words' | 'count';
  readonly isRequired?: boolean;
  readonly max?: number;
  readonly hint?: WordKey;
  readonly options?: readonly { readonly value: string; readonly word: WordKey }[];
}

/** A register: where its records are on the server, and what a person fills in. */
export interface Register {
  readonly path: '/clusters' | '/agencies' | '/professionals';
  readonly one: WordKey;
  readonly fields: readonly RegisterField[];
}
