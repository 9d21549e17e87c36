import { lifecycle } from '@ipharbor/platform/kernel';
import { Code, Id, Line, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { namesIn } from '../kind/notification-kinds';
import { notificationsProblem } from '../notifications.problems';

export const smsTemplateStatuses = ['draft', 'submitted', 'approved', 'rejected'] as const;
export type SmsTemplateStatus = (typeof smsTemplateStatuses)[number];

/** What the operator says of the wording; nothing goes out before it is approved. */
export const smsTemplateLifecycle = lifecycle<SmsTemplateStatus>('draft')({
  revise: { from: ['draft', 'submitted', 'approved', 'rejected'], to: 'draft' },
  submit: { from: ['draft', 'rejected'], to: 'submitted' },
  approve: { from: ['submitted'], to: 'approved' },
  reject: { from: ['submitted', 'approved'], to: 'rejected' },
});

/** 短信模板: a wording that the operator approves under a number of its own. */
@TableOf('sms_template', { unique: [['code']] })
export class SmsTemplate {
  @Id() readonly id!: string;
  /** Declared by the kind of message: HELP_ACCEPTED. */
  @Code() readonly code!: string;
  @Line() text!: string;
  @Word() status: SmsTemplateStatus = smsTemplateLifecycle.initial;
  /** The number that the gateway knows it by. */
  @Code({ nullable: true }) providerId: string | null = null;
  /** Why it was rejected. */
  @Line({ nullable: true }) verdict: string | null = null;
  @Version() version: number = 1;

  /** New words are approved anew; every declared variable must stand in them, and no other. */
  revise(text: string, variables: readonly string[]): void {
    refuseWrongVariables(text, variables);
    this.status = smsTemplateLifecycle.next(this.status, 'revise');
    this.text = text;
    this.providerId = this.verdict = null;
  }

  submit(): void {
    this.status = smsTemplateLifecycle.next(this.status, 'submit');
    this.verdict = null;
  }

  approve(providerId: string): void {
    this.status = smsTemplateLifecycle.next(this.status, 'approve');
    this.providerId = providerId;
  }

  reject(verdict: string): void {
    this.status = smsTemplateLifecycle.next(this.status, 'reject');
    this.verdict = verdict;
    this.providerId = null;
  }
}

function refuseWrongVariables(text: string, variables: readonly string[]): void {
  const used = namesIn(text);
  const missing = variables.filter((name) => !used.has(name));
  if (missing.length > 0) throw notificationsProblem('sms-variable-missing', { missing: missing.join(', ') });
  const unknown = [...used].filter((name) => !variables.includes(name));
  if (unknown.length > 0) throw notificationsProblem('sms-variable-unknown', { unknown: unknown.join(', ') });
  if (text.includes('【') || text.includes('】')) throw notificationsProblem('sms-signature-in-text');
}
