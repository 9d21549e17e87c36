import type { WordKey } from '@/i18n';

export const minPasswordLength = 10;

/** What is wrong with a new password before it is sent; the server has the last word. */
export function passwordFault(next: string, repeated: string, current?: string): WordKey | undefined {
  if (next.length < minPasswordLength) return 'access.password.tooShort';
  if (next === current) return 'access.password.same';
  return next === repeated ? undefined : 'access.password.differs';
}
