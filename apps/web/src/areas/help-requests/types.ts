import type { Day, Governed, Instant } from '@/api/types';

export const helpStatuses = [
  'submitted',
  'under-review',
  'supplement-required',
  'deemed-withdrawn',
  'refused',
  'appealed',
  'upheld',
  'accepted',
  'assigned',
  'in-progress',
  'opinion-issued',
  'mediating',
  'transferred',
  'completed',
  'rated',
  'archived',
  'withdrawn',
  'terminated',
] as const;
export type HelpStatus = (typeof helpStatuses)[number];

export const caseTypes = ['aid', 'overseas-aid', 'handling-request', 'report'] as const;
export type CaseType = (typeof caseTypes)[number];
export const channels = ['portal', 'walk-in', '12345', '12330', '12315', 'station', 'transfer-in'] as const;
export type Channel = (typeof channels)[number];
export const rightKinds = [
  'invention',
  'utility-model',
  'design',
  'trademark',
  'copyright',
  'gi',
  'trade-secret',
  'layout-design',
  'other',
] as const;
export type RightKind = (typeof rightKinds)[number];
export type HandlerKind = 'officer' | 'expert' | 'volunteer' | 'agency';
export type PartyRole = 'opponent' | 'opponent-owner' | 'opponent-agent' | 'own-agent';
export type NoticeKind =
  'acceptance' | 'refusal' | 'supplement' | 'appeal-decision' | 'transfer' | 'termination' | 'completion';
export const serviceModes = ['in-person', 'electronic', 'post', 'left', 'public-notice'] as const;
export type ServiceMode = (typeof serviceModes)[number];
export type Nexus = 'domicile' | 'residence' | 'business' | 'infringement';
export type Side = 'infringed' | 'accused';

export interface Mediation {
  readonly id: string;
  readonly organisation: string;
  readonly mediator: string;
  readonly dispute: 'infringement' | 'contract' | 'ownership' | 'other';
  readonly status: 'proposed' | 'declined' | 'running' | 'agreed' | 'failed';
  readonly sessions: readonly { readonly onDay: Day; readonly note: string }[];
  readonly result: string | null;
  readonly mayBeConfirmed: boolean;
  readonly confirmBy: Day | null;
  readonly court: string | null;
  readonly confirmationAskedOn: Day | null;
}

/** A case in a list; a restricted one shows that it is there and no word of it. */
export interface HelpRequestRow extends Governed {
  readonly id: string;
  readonly number: string;
  readonly caseType: CaseType;
  readonly status: HelpStatus;
  readonly channel: Channel;
  readonly enterpriseId: string | null;
  readonly applicantName: string | null;
  readonly regionName: string;
  readonly side: Side;
  readonly rightKind: RightKind;
  readonly title: string | null;
  readonly isConfidential: boolean;
  readonly isRestricted: boolean;
  readonly answerBy: Day | null;
  readonly submittedOn: Day;
  readonly acceptBy: Day | null;
  readonly acceptedOn: Day | null;
  readonly dueOn: Day | null;
  readonly workingDaysLeft: number | null;
  readonly waitsSince: Day | null;
  readonly suppliesBy: Day | null;
  readonly appealsBy: Day | null;
  readonly handlerKind: HandlerKind | null;
  readonly handlerName: string | null;
  readonly unitName: string;
  readonly endedOn: Day | null;
  readonly mergedIntoId: string | null;
  readonly createdAt: Instant;
}

export interface HelpNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly documentId: string | null;
  readonly documentNo: string | null;
  readonly reason: string | null;
  readonly items: readonly string[];
  readonly madeOn: Day;
  readonly mode: ServiceMode | null;
  readonly servedOn: Day | null;
  readonly receipt: string | null;
}

export interface CaseClock {
  readonly promise: string;
  readonly label: string;
  readonly dueOn: Day;
  readonly originalDueOn: Day;
  readonly workingDaysLeft: number;
  readonly nature: 'statutory' | 'promise' | 'internal';
  readonly source: string | null;
  readonly isVerified: boolean;
  readonly provisional: boolean;
  readonly heldSince: Day | null;
  readonly steps: readonly string[];
}

export interface Party {
  readonly role: PartyRole;
  readonly name: string;
  readonly uscc?: string | null;
  readonly address?: string | null;
}

export interface HelpRequest extends HelpRequestRow {
  readonly formVersion: number;
  readonly applicantCode: string | null;
  readonly contact: {
    readonly name: string;
    readonly phone: string;
    readonly email?: string;
    readonly address?: string;
  } | null;
  readonly nexus: readonly Nexus[];
  readonly rightNumber: string | null;
  readonly rightCheck: 'found' | 'not-found' | 'no-number' | null;
  readonly statement: {
    readonly facts: string;
    readonly since?: Day;
    readonly place?: string;
    readonly urgency: 'fair' | 'e-commerce' | 'none';
    readonly answers: Readonly<Record<string, string | boolean>>;
  } | null;
  readonly parties: readonly Party[];
  readonly acceptsElectronicService: boolean;
  readonly sharesWithPartners: boolean;
  readonly outcome: string | null;
  readonly outcomeName: string | null;
  readonly reason: string | null;
  readonly notices: readonly HelpNotice[];
  readonly competentBody: {
    readonly body: string;
    readonly isOurs: boolean;
    readonly basis: string;
    readonly isVerified: boolean;
  } | null;
  readonly related: readonly {
    readonly id: string;
    readonly number: string;
    readonly status: HelpStatus;
    readonly isMerged: boolean;
  }[];
  readonly clock: readonly CaseClock[];
  readonly transfers: readonly {
    readonly id: string;
    readonly toBody: string;
    readonly reason: string;
    readonly sentOn: Day;
    readonly receivedOn: Day | null;
    readonly receiptNo: string | null;
    readonly answer: 'taken' | 'returned' | null;
  }[];
  readonly mediations: readonly Mediation[];
  readonly opinions: readonly {
    readonly id: string;
    readonly kind: 'consultation' | 'infringement' | 'solution' | 'early-warning' | 'on-site';
    readonly text: string;
    readonly documentId: string;
    readonly documentNo: string;
    readonly issuedOn: Day;
  }[];
  readonly messages: readonly {
    readonly id: string;
    readonly side: 'applicant' | 'office';
    readonly authorName: string;
    readonly text: string;
    readonly sentAt: Instant;
  }[];
  readonly rating: {
    readonly level: 'very-satisfied' | 'satisfied' | 'fair' | 'dissatisfied' | 'very-dissatisfied';
    readonly comment: string | null;
    readonly ratedOn: Day;
    readonly rectifyBy: Day | null;
    readonly measures: string | null;
    readonly rectifiedOn: Day | null;
  } | null;
  readonly mayWrite: boolean;
  readonly isDesk: boolean;
}

export interface Candidate {
  readonly handlerKind: HandlerKind;
  readonly handlerId: string;
  readonly name: string;
  readonly employer: string | null;
  readonly factors: {
    readonly fields: readonly string[];
    readonly openCases: number;
    readonly capacity: number | null;
    readonly place: 'near' | 'city' | 'elsewhere';
  };
  readonly conflict: string | null;
}

interface Coded {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface FormField extends Coded {
  readonly kind: 'text' | 'long-text' | 'day' | 'choice' | 'yes-no';
  readonly choices?: readonly Coded[];
  readonly isRequired: boolean;
}

/** What everybody may know of the help that is offered. */
export interface HelpTopics {
  readonly caseTypes: readonly (Coded & {
    readonly code: CaseType;
    readonly what: string;
    readonly version: number;
    readonly fields: readonly FormField[];
    readonly papers: readonly Coded[];
    readonly outcomes: readonly Coded[];
    readonly terminations: readonly Coded[];
  })[];
  readonly rights: readonly { readonly code: RightKind; readonly zh: string }[];
  readonly townships: readonly { readonly code: string; readonly name: string }[];
  readonly acceptBy: Day;
}
