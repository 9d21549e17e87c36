import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problems, SecretBox } from '@ipharbor/platform/kernel';
import type { AppConfig } from './app-config';

const problem = problems({
  'secrets-key-required': {
    status: 409,
    zh: '尚未设置 SECRETS_KEY，无法保存密钥',
    en: 'set SECRETS_KEY in the environment: secrets are kept sealed',
  },
});

/**
 * What tables keep sealed: secrets of webhooks, identities of reporters. The one key is `SECRETS_KEY`; the embedded profile
 * makes its own in `DATA_DIR/keys` (mode 0600) when it first needs it. Without either, `secrets-key-required` (409).
 */
export class Secrets {
  private made: { readonly key: string; readonly box: SecretBox } | undefined;

  constructor(private readonly config: AppConfig) {}

  /** Whether there is a key to seal with. */
  get isOpen(): boolean {
    return this.config.SECRETS_KEY !== undefined || this.config.isEmbedded;
  }

  /** `belongsTo` ties the secret to its place: moved elsewhere it does not open. */
  seal = (secret: string, belongsTo: string): string => this.box().seal(secret, belongsTo);
  open = (sealed: string, belongsTo: string): string => this.box().open(sealed, belongsTo);

  private box(): SecretBox {
    const key = this.config.SECRETS_KEY ?? (this.config.isEmbedded ? this.ownKey() : undefined);
    if (key === undefined) throw problem('secrets-key-required');
    if (this.made?.key !== key) this.made = { key, box: new SecretBox(key) };
    return this.made.box;
  }

  private ownKey(): string {
    const folder = join(this.config.DATA_DIR, 'keys');
    const file = join(folder, 'secrets.key');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // It is there already: a key that was made is never made again.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return readFileSync(file, 'utf8').trim();
  }
}
