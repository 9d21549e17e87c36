import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM: text, nonce and tag in base64. */
export interface Sealed {
  readonly text: string;
  readonly nonce: string;
  readonly tag: string;
}

const cipher = 'aes-256-gcm';

/** `bound` ties it to its place: moved to another case it does not open. */
export function seal(key: Buffer, plain: string, bound: string): Sealed {
  const nonce = randomBytes(12);
  const lock = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(bound));
  const text = Buffer.concat([lock.update(plain, 'utf8'), lock.final()]);
  return { text: text.toString('base64'), nonce: nonce.toString('base64'), tag: lock.getAuthTag().toString('base64') };
}

/** Throws where the key is another one, or anything was changed. */
export function unseal(key: Buffer, { text, nonce, tag }: Sealed, bound: string): string {
  const lock = createDecipheriv(cipher, key, Buffer.from(nonce, 'base64')).setAAD(Buffer.from(bound));
  lock.setAuthTag(Buffer.from(tag, 'base64'));
  return Buffer.concat([lock.update(Buffer.from(text, 'base64')), lock.final()]).toString('utf8');
}
