import type { Credential } from '../password/credential.entity';
import { hashOfCode } from '../password/one-time-code';
import { passwordRules } from '../password/password-policy';
import type { Account } from './account.entity';

/** A one-time code, told once: only its hash is kept. */
export interface Invitation {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly code: string;
  readonly validUntil: Date;
}

/** From now on the account is entered by the code alone, for fourteen days. */
export function invite(account: Account, credential: Credential, code: string, now: Date): Invitation {
  const validUntil = new Date(now.getTime() + passwordRules.codeDays * 86_400_000);
  credential.issueCode(hashOfCode(code), validUntil);
  const { id: accountId, username, displayName } = account;
  return { accountId, username, displayName, code, validUntil };
}
