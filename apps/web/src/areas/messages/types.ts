import type { Instant, SubjectRef } from '@/api/types';
import type { Tone } from '@/parts/tone';

export const categories = ['case', 'deadline', 'task', 'system'] as const;
export type Category = (typeof categories)[number];

export interface Message {
  readonly id: string;
  readonly kind: string;
  readonly category: Category;
  readonly isCritical: boolean;
  readonly title: string;
  readonly body: string;
  readonly subject: SubjectRef;
  readonly isRead: boolean;
  readonly createdAt: Instant;
}

export interface Unread {
  readonly total: number;
  readonly byCategory: Readonly<Record<Category, number>>;
}

export const mailRhythms = ['off', 'each', 'daily'] as const;
export type MailRhythm = (typeof mailRhythms)[number];
export interface Ways {
  inApp: boolean;
  mail: MailRhythm;
  sms: boolean;
}
export type WaysByCategory = Record<Category, Ways>;
export type OwnPreferences = WaysByCategory & { readonly email: string | null; readonly phone: string | null };

interface Counts {
  readonly today: number;
  readonly waiting: number;
  readonly failed: number;
  readonly lastSentAt: Instant | null;
}
export interface MailChannel extends Counts {
  readonly isConfigured: boolean;
  readonly server: string | null;
  readonly from: string | null;
}
export interface SmsMonth {
  readonly month: string;
  readonly capFen: number;
  readonly spentFen: number;
  readonly messages: number;
  readonly segments: number;
  readonly version: number;
}
export interface SmsChannel extends Counts {
  readonly adapter: 'http' | 'file' | 'none';
  readonly signature: string;
  readonly fenPerSegment: number;
  readonly dayBegins: string;
  readonly dayEnds: string;
  readonly month: SmsMonth;
}
export interface Channels {
  readonly mail: MailChannel;
  readonly sms: SmsChannel;
}
export interface TestResult {
  readonly isAccepted: boolean;
  readonly failure: FailureCode | null;
  readonly detail: string | null;
}

export type TemplateStatus = 'draft' | 'submitted' | 'approved' | 'rejected';
export type TemplateAction = 'revise' | 'submit' | 'approve' | 'reject';
export interface SmsTemplate {
  readonly id: string;
  readonly code: string;
  readonly text: string;
  readonly variables: readonly string[];
  readonly usedFor: readonly string[];
  readonly status: TemplateStatus;
  readonly providerId: string | null;
  readonly verdict: string | null;
  readonly segments: number;
  readonly version: number;
  readonly allowedActions: readonly TemplateAction[];
}
export const templateTone: Readonly<Record<TemplateStatus, Tone>> = {
  draft: 'calm',
  submitted: 'info',
  approved: 'good',
  rejected: 'bad',
};

export const deliveryStatuses = ['waiting', 'sent', 'delivered', 'failed', 'dropped'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];
export const deliveryTone: Readonly<Record<DeliveryStatus, Tone>> = {
  waiting: 'info',
  sent: 'good',
  delivered: 'good',
  failed: 'bad',
  dropped: 'calm',
};
export type FailureCode =
  | 'mail-refused'
  | 'mail-unreachable'
  | 'mail-not-configured'
  | 'sms-refused'
  | 'sms-unreachable'
  | 'sms-not-configured'
  | 'sms-template-not-approved'
  | 'sms-cap-reached'
  | 'sms-undelivered'
  | 'phone-invalid'
  | 'webhook-refused'
  | 'webhook-unreachable'
  | 'webhook-address-refused'
  | 'exchange-not-configured';

export type Channel = 'mail' | 'sms';
export interface Delivery {
  readonly id: string;
  readonly channel: Channel;
  readonly title: string;
  readonly subject: SubjectRef;
  readonly recipientName: string;
  readonly target: string;
  readonly status: DeliveryStatus;
  readonly failure: FailureCode | null;
  readonly failureDetail: string | null;
  readonly attempts: number;
  readonly segments: number;
  readonly costFen: number;
  readonly notBefore: Instant;
  readonly sentAt: Instant | null;
  readonly settledAt: Instant | null;
  readonly createdAt: Instant;
  readonly allowedActions: readonly string[];
}
export interface Attempt {
  readonly id: string;
  readonly startedAt: Instant;
  readonly tookMs: number;
  readonly ended: 'accepted' | 'refused' | 'unreachable';
  readonly failure: FailureCode | null;
  readonly detail: string | null;
}
export interface FailureGroup {
  readonly channel: Channel;
  readonly failure: FailureCode;
  readonly n: number;
}
export interface Resent {
  readonly id: string;
  readonly problem: string | null;
  readonly explained: string | null;
}

export type Transport = 'webhook' | 'exchange';
export interface Subscription {
  readonly id: string;
  readonly name: string;
  readonly transport: Transport;
  readonly url: string | null;
  readonly events: readonly string[];
  readonly isPaused: boolean;
  readonly waiting: number;
  readonly failed: number;
  readonly lastSentAt: Instant | null;
  readonly version: number;
}
export interface OutwardEvent {
  readonly name: string;
  readonly label: string;
}
export interface MadeSubscription {
  readonly id: string;
  readonly secret: string | null;
}
export interface EventDelivery {
  readonly id: string;
  readonly event: string;
  readonly eventLabel: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly status: DeliveryStatus;
  readonly failure: FailureCode | null;
  readonly failureDetail: string | null;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly allowedActions: readonly string[];
}

/** 1234 fen -> 12.34 */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);
