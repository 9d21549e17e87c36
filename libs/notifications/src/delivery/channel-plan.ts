import type { NotificationKind } from '../kind/notification-kinds';
import type { Ways } from '../preference/preference.entity';

/** How somebody can be reached, apart from the message centre. */
export interface Reach {
  readonly hasAccount: boolean;
  readonly hasMail: boolean;
  readonly hasPhone: boolean;
}

export interface ChannelPlan {
  readonly inApp: boolean;
  readonly mail: boolean;
  readonly sms: boolean;
  /** Somebody looks later whether it was read, and reaches the person otherwise. */
  readonly isFollowedUp: boolean;
}

/**
 * By which ways a message goes out at once. A person decides by category, but a critical message is always in the message
 * centre and by mail, and a text message follows if nobody has read it. Who has no account gets a text message where
 * there is an approved wording, else a mail.
 */
export function channelPlan(kind: NotificationKind, ways: Ways, { hasAccount, hasMail, hasPhone }: Reach): ChannelPlan {
  const [isCritical, canText] = [kind.isCritical ?? false, kind.sms !== undefined && hasPhone];
  if (!hasAccount)
    return { inApp: false, sms: canText, mail: hasMail && !canText, isFollowedUp: isCritical && !canText };
  return {
    inApp: isCritical || ways.inApp,
    mail: hasMail && (isCritical || ways.mail === 'each'),
    sms: canText && !isCritical && ways.sms,
    isFollowedUp: isCritical,
  };
}
