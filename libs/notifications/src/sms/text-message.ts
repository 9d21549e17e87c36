import type { MessageDelivery } from '../delivery/delivery.entity';
import type { Outcome } from '../delivery/failure';
import { fill, kindOf } from '../kind/notification-kinds';
import type { Message } from '../message/message.entity';
import { segmentsOf, signed } from './segments';
import type { SmsTemplate } from './sms-template.entity';
import type { TextMessage } from './sms-gateway';

/** A text message ready to go, or why there is none. */
export type Written =
  | { readonly message: TextMessage; readonly segments: number }
  | { readonly outcome: Extract<Outcome, { ended: 'refused' }>; readonly segments: 0 };

const mobile = /^1[3-9]\d{9}$/;

/** The approved words with the values of the message; nothing goes out under a template that is not approved. */
export function textMessageOf(
  { id, target }: MessageDelivery,
  { kind, values }: Message,
  templates: ReadonlyMap<string, SmsTemplate>,
  signature: string,
): Written {
  const sms = kindOf(kind)?.sms;
  const template = sms && templates.get(sms.template);
  if (!sms || template?.status !== 'approved' || template.providerId === null)
    return refused('sms-template-not-approved', sms?.template ?? kind);
  const phone = target.replace(/^\+?86/, '').replace(/[\s-]/g, '');
  if (!mobile.test(phone)) return refused('phone-invalid', '');
  const variables = Object.fromEntries(sms.variables.map((name) => [name, String(values[name] ?? '')]));
  const text = signed(signature, fill(template.text, variables));
  const message = { id, phone, signature, templateId: template.providerId, variables, text };
  return { message, segments: segmentsOf(text) };
}

const refused = (code: 'sms-template-not-approved' | 'phone-invalid', detail: string): Written => ({
  outcome: { ended: 'refused', code, detail },
  segments: 0,
});
