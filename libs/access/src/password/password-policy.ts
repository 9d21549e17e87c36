import { normaliseKey, type DomainError } from '@ipharbor/platform/kernel';
import { accessProblem } from '../access.problems';

/** GB/T 22239-2019 (MLPS 2.0), identity: complexity, lock after failures, no reuse; numbers as audits expect them. */
export const passwordRules = { minLength: 10, kinds: 3, remembered: 5, codeDays: 14 } as const;
export const lockout = { failures: 5, minutes: 15 } as const;

const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];

/** What is wrong with a new password apart from its history, or null. */
export function weakness(password: string, username: string): DomainError | null {
  if ([...password].length < passwordRules.minLength)
    return accessProblem('password-too-short', { min: passwordRules.minLength });
  if (kinds.filter((kind) => kind.test(password)).length < passwordRules.kinds)
    return accessProblem('password-too-simple');
  if (normaliseKey(password).includes(normaliseKey(username))) return accessProblem('password-contains-username');
  return null;
}
