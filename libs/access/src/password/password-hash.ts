import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

/**
 * argon2id with 19 MiB, two passes, one lane (OWASP). It takes tens of milliseconds: never inside a unit of work, which on
 * SQLite everybody else waits for.
 */
export const hashPassword = (password: string): Promise<string> => hash(password);

let nobody: Promise<string> | undefined;

/** False for an account without a password too, after the same time: a name that exists does not answer differently. */
export async function matchesPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const decoy = (nobody ??= hash(randomBytes(18).toString('base64')));
  const matches = await verify(passwordHash ?? (await decoy), password);
  return matches && passwordHash !== null;
}
