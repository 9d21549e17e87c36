/** Why something did not arrive; each has its sentence on the pages. */
export const failures = [
  'mail-refused',
  'mail-unreachable',
  'mail-not-configured',
  'sms-refused',
  'sms-unreachable',
  'sms-not-configured',
  'sms-template-not-approved',
  'sms-cap-reached',
  'sms-undelivered',
  'phone-invalid',
  'webhook-refused',
  'webhook-unreachable',
  'webhook-address-refused',
  'exchange-not-configured',
] as const;
export type FailureCode = (typeof failures)[number];

export interface Failure {
  readonly code: FailureCode;
  /** What the other side said, for whoever looks into it. */
  readonly detail: string;
}

/** How one try ended. */
export type Outcome =
  | { readonly ended: 'accepted'; readonly providerId: string | null }
  | ({ readonly ended: 'refused' } & Failure)
  | ({ readonly ended: 'unreachable' } & Failure);

export const saidBy = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500);
