import type { Day, Governed, Instant } from '@/api/types';
import type { Tone } from '@/parts/tone';

export const agreementStatuses = [
  'draft',
  'offered',
  'negotiating',
  'declined',
  'withdrawn',
  'signed',
  'active',
  'suspended',
  'expired',
  'renewed',
  'terminated',
  'handed-over',
  'archived',
] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

export const agreementTone: Readonly<Record<AgreementStatus, Tone>> = {
  draft: 'calm',
  offered: 'info',
  negotiating: 'info',
  declined: 'bad',
  withdrawn: 'calm',
  signed: 'good',
  active: 'good',
  suspended: 'warn',
  expired: 'calm',
  renewed: 'calm',
  terminated: 'bad',
  'handed-over': 'calm',
  archived: 'calm',
};

export const modes = ['full', 'partial', 'special'] as const;
export const rhythms = ['once', 'monthly', 'quarterly', 'yearly', 'on-demand'] as const;
export const payers = ['enterprise', 'public', 'shared', 'free'] as const;
export type Side = 'client' | 'agency' | 'bureau';

export interface CatalogueItem {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly licence: 'patent-practice' | 'trademark-filing' | null;
  readonly deliverable: string;
  readonly mayBePublic: boolean;
}

export interface AgreedItem {
  readonly code: string;
  readonly quantity: number;
  readonly rhythm: (typeof rhythms)[number];
  readonly deliverable: string;
  readonly payer: (typeof payers)[number];
  readonly priceFen: number | null;
}

export const clauseNames = ['conflictDeclaration', 'secrecy', 'personalData', 'liability', 'exit', 'disputes'] as const;
export type ClauseName = (typeof clauseNames)[number];
export type ConsentMatter = 'abandon' | 'reply' | 'file' | 'pay' | 'licence' | 'transfer' | 'litigate';

export interface Terms extends Readonly<Record<ClauseName, string>> {
  readonly mode: (typeof modes)[number];
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly items: readonly AgreedItem[];
  readonly isExclusive: boolean;
  readonly leaderId: string | null;
  readonly noticeDays: number;
  readonly silenceDays: number | null;
  readonly consentFor: readonly ConsentMatter[];
}

export interface AgreementRow extends Governed {
  readonly id: string;
  readonly number: string;
  readonly status: AgreementStatus;
  readonly mode: (typeof modes)[number];
  readonly agencyId: string;
  readonly agencyName: string;
  readonly enterpriseId: string | null;
  readonly clusterId: string | null;
  readonly clientName: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly leaderName: string | null;
  readonly current: number;
  readonly proposed: number | null;
  readonly proposedBy: Side | null;
  readonly answerBy: Day | null;
  readonly signedOn: Day | null;
  readonly filedOn: Day | null;
  readonly filingNo: string | null;
  readonly terminatedOn: Day | null;
  readonly reason: string | null;
  readonly clients: number;
}

export interface Signature {
  readonly party: Side;
  readonly means: 'platform' | 'wet-seal';
  readonly signerName: string;
  readonly signedOn: Day;
}

export interface AgreementVersion {
  readonly n: number;
  readonly terms: Terms;
  readonly contentHash: string;
  readonly proposedBy: Side | null;
  readonly note: string | null;
  readonly proposedAt: Instant;
  readonly signedOn: Day | null;
  readonly signatures: readonly Signature[];
}

export const handOverKinds = [
  'files',
  'deadlines-90-days',
  'entrustment-change',
  'powers-of-attorney',
  'balances',
  'personal-data',
] as const;
export type HandOverKind = (typeof handOverKinds)[number];

export interface AgreementClient {
  readonly id: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly joinedOn: Day;
  readonly leftOn: Day | null;
}

export interface Agreement extends AgreementRow {
  readonly versions: readonly AgreementVersion[];
  readonly clientsOf: readonly AgreementClient[];
  readonly handOver: readonly {
    readonly kind: HandOverKind;
    readonly doneOn: Day | null;
    readonly outcome: string | null;
  }[];
  readonly reminders: readonly string[];
}

export interface Meter {
  readonly clientId: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly promised: number;
  readonly confirmed: number;
  readonly pending: number;
  readonly left: number;
  readonly late: number;
  readonly isFrozen: boolean;
}

export const serviceStatuses = ['logged', 'confirmed', 'disputed', 'withdrawn'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];
export const serviceTone: Readonly<Record<ServiceStatus, Tone>> = {
  logged: 'info',
  confirmed: 'good',
  disputed: 'bad',
  withdrawn: 'calm',
};

export interface Service extends Governed {
  readonly id: string;
  readonly batchId: string;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly enterpriseName: string;
  readonly agencyName: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly servedOn: Day;
  readonly quantity: number;
  readonly summary: string;
  readonly status: ServiceStatus;
  readonly silentOn: Day | null;
  readonly confirmedBy: 'client' | 'silence' | 'bureau' | null;
  readonly reason: string | null;
}

export interface Statement {
  readonly quarter: string;
  readonly from: Day;
  readonly to: Day;
  readonly lines: readonly StatementLine[];
  readonly logged: number;
  readonly confirmed: number;
  readonly bySilence: number;
  readonly disputed: number;
  readonly minutes: number;
}
export interface StatementLine {
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly logged: number;
  readonly confirmed: number;
  readonly bySilence: number;
  readonly disputed: number;
  readonly minutes: number;
  readonly rating: number | null;
}
