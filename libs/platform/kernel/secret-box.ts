import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const version = 'v1';

/** Seals secrets that a table keeps: AES-256-GCM under one key, with what the secret belongs to bound in. */
export class SecretBox {
  private readonly key: Buffer;

  /** `passphrase`: 32 random characters or more; every process of an installation has the same. */
  constructor(passphrase: string) {
    this.key = createHash('sha256').update(passphrase).digest();
  }

  seal(secret: string, belongsTo: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(belongsTo));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return [Buffer.from(version), iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.');
  }

  /** Throws when the key is another one, the text was changed, or it belongs to something else. */
  open(text: string, belongsTo: string): string {
    const [, iv, tag, sealed] = text.split('.').map((part) => Buffer.from(part, 'base64url'));
    const decipher = createDecipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(belongsTo)).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
  }
}
