import type { Day, Governed, Instant } from '@/api/types';
import type { Tone } from '@/parts/tone';

export const specialistStatuses = [
  'applied',
  'recommended',
  'reviewed',
  'public-notice',
  'appointed',
  'on-duty',
  'suspended',
  'term-ended',
  'resigned',
  'dismissed',
  'rejected',
  'withdrawn',
] as const;
export type SpecialistStatus = (typeof specialistStatuses)[number];
export const ipcSections = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export type IpcSection = (typeof ipcSections)[number];
export const languages = ['zh', 'en', 'ja', 'ko', 'de', 'fr', 'ru'] as const;

export interface SpecialistRow extends Governed {
  readonly id: string;
  readonly professionalId: string;
  readonly name: string;
  readonly employer: string | null;
  readonly regionName: string;
  readonly status: SpecialistStatus;
  readonly ipcSections: readonly IpcSection[];
  readonly industries: readonly string[];
  readonly languages: readonly string[];
  readonly experienceYears: number;
  readonly capacity: number;
  readonly load: number;
  readonly letterNo: string | null;
  readonly appliedOn: Day;
  readonly noticeFromOn: Day | null;
  readonly noticeToOn: Day | null;
  readonly termFromOn: Day | null;
  readonly termToOn: Day | null;
}

export interface Objection {
  readonly id: string;
  readonly raisedOn: Day;
  readonly objector: string | null;
  readonly grounds: string;
  readonly status: 'open' | 'upheld' | 'not-upheld';
  readonly answer: string | null;
}

export interface Specialist extends SpecialistRow {
  readonly statement: string | null;
  readonly recommendation: string | null;
  readonly reviewOpinion: string | null;
  readonly secrecyOn: Day | null;
  readonly integrityOn: Day | null;
  readonly letterId: string | null;
  readonly terms: number;
  readonly reason: string | null;
  readonly objections: readonly Objection[];
}

export interface PublicNotice {
  readonly id: string;
  readonly name: string;
  readonly employer: string | null;
  readonly regionName: string;
  readonly ipcSections: readonly IpcSection[];
  readonly industries: readonly string[];
  readonly noticeFromOn: Day;
  readonly noticeToOn: Day;
}

export const specialistTone: Readonly<Record<SpecialistStatus, Tone>> = {
  applied: 'info',
  recommended: 'info',
  reviewed: 'info',
  'public-notice': 'warn',
  appointed: 'good',
  'on-duty': 'good',
  suspended: 'warn',
  'term-ended': 'calm',
  resigned: 'calm',
  dismissed: 'bad',
  rejected: 'bad',
  withdrawn: 'calm',
};

export const assignmentStatuses = ['proposed', 'active', 'declined', 'lapsed', 'withdrawn', 'ended'] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];
export const targetTypes = ['enterprise', 'cluster', 'township', 'region'] as const;
export type TargetType = (typeof targetTypes)[number];
export type Answer = 'pending' | 'accepted' | 'declined' | 'not-needed';

export interface Assignment extends Governed {
  readonly id: string;
  readonly targetType: TargetType;
  readonly targetId: string;
  readonly targetName: string;
  readonly enterpriseId: string | null;
  readonly regionName: string;
  readonly specialistId: string;
  readonly specialistName: string;
  readonly status: AssignmentStatus;
  readonly specialistAnswer: Answer;
  readonly specialistDueOn: Day | null;
  readonly enterpriseAnswer: Answer;
  readonly enterpriseDueOn: Day | null;
  readonly proposedOn: Day;
  readonly fromOn: Day | null;
  readonly endedOn: Day | null;
  readonly reason: string | null;
}

export const assignmentTone: Readonly<Record<AssignmentStatus, Tone>> = {
  proposed: 'warn',
  active: 'good',
  declined: 'bad',
  lapsed: 'bad',
  withdrawn: 'calm',
  ended: 'calm',
};

export type Entitlement = 'key-enterprise' | 'high-tech' | 'zero-with-rd';

export interface Gap {
  readonly id: string;
  readonly name: string;
  readonly regionName: string;
  readonly industry: string | null;
  readonly reason: Entitlement;
  readonly isOffered: boolean;
}

export const factorNames = ['field', 'industry', 'region', 'load', 'continuity', 'language'] as const;
export type FactorName = (typeof factorNames)[number];
export type Weights = Record<FactorName, number>;
export const usualWeights: Weights = { field: 25, industry: 25, region: 15, load: 15, continuity: 15, language: 5 };

export const planStatuses = ['queued', 'solved', 'applied', 'undone'] as const;
export type PlanStatus = (typeof planStatuses)[number];
export const planTone: Readonly<Record<PlanStatus, Tone>> = {
  queued: 'info',
  solved: 'warn',
  applied: 'good',
  undone: 'calm',
};

export interface PlanRow extends Governed {
  readonly id: string;
  readonly name: string;
  readonly status: PlanStatus;
  readonly targets: number;
  readonly assigned: number | null;
  readonly totalCost: number | null;
  readonly createdAt: Instant;
}

export interface PlanTarget {
  readonly type: TargetType;
  readonly id: string;
  readonly name: string;
  readonly regionName: string;
}

export interface PlanPair {
  readonly id: string;
  readonly target: PlanTarget;
  readonly professional: { readonly specialistId: string; readonly name: string; readonly employer: string | null };
  readonly cost: number;
  readonly factors: readonly { readonly factor: FactorName; readonly score: number; readonly advantage: number }[];
  readonly currentName: string | null;
  readonly isEdited: boolean;
  readonly editReason: string | null;
}

export type LeftReason = 'nobody-on-duty' | 'conflict-of-interest' | 'no-capacity' | 'competitor-in-plan' | 'by-hand';

export interface Plan extends PlanRow {
  readonly pairs: readonly PlanPair[];
  readonly unassigned: readonly { readonly id: string; readonly target: PlanTarget; readonly reason: LeftReason }[];
}

export const keyCriteria = [
  'high-tech',
  'ip-demonstration',
  'specialised',
  'patent-intensive',
  'exporter',
  'other',
] as const;
export type KeyCriterion = (typeof keyCriteria)[number];
export const liaisonRoles = ['primary', 'deputy', 'bureau'] as const;
export type LiaisonRole = (typeof liaisonRoles)[number];

export interface KeyEnterprise extends Governed {
  readonly id: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly regionName: string;
  readonly criteria: readonly KeyCriterion[];
  readonly decisionNo: string;
  readonly toOn: Day;
  readonly liaisonName: string | null;
}

export interface Liaison extends Governed {
  readonly id: string;
  readonly role: LiaisonRole;
  readonly name: string;
  readonly post: string | null;
  readonly phone: string;
  readonly fromOn: Day;
  readonly toOn: Day | null;
  readonly verifiedOn: Day;
  readonly leavesOn: Day | null;
  readonly unreachable: string | null;
}

export type Liaisons = Readonly<Record<LiaisonRole, Liaison | null>> & { readonly former: readonly Liaison[] };

export const dutyModes = ['phone', 'online', 'on-site'] as const;
export type DutyMode = (typeof dutyModes)[number];
export const dutyTopics = [
  'policy',
  'management',
  'search',
  'filing',
  'enforcement',
  'commercialisation',
  'trademark',
  'trade-secret',
  'other',
] as const;
export type DutyTopic = (typeof dutyTopics)[number];
export const confirmations = ['pending', 'confirmed', 'disputed', 'not-needed'] as const;
export type Confirmation = (typeof confirmations)[number];

export interface DutyLog extends Governed {
  readonly id: string;
  readonly targetName: string;
  readonly specialistName: string;
  readonly onDay: Day;
  readonly mode: DutyMode;
  readonly minutes: number;
  readonly topics: readonly DutyTopic[];
  readonly advice: string | null;
  readonly confirmation: Confirmation;
}

export const confirmationTone: Readonly<Record<Confirmation, Tone>> = {
  pending: 'warn',
  confirmed: 'good',
  disputed: 'bad',
  'not-needed': 'calm',
};
