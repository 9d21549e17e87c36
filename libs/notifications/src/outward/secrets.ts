import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@ipharbor/platform/config';
import { SecretBox } from '@ipharbor/platform/kernel';
import { notificationsProblem } from '../notifications.problems';

/**
 * The box for secrets in tables. Its key is `SECRETS_KEY`; the embedded profile makes one in `DATA_DIR/keys` (0600) when
 * it first needs it. Without either, `secrets-key-required` (409).
 */
@Injectable()
export class Secrets {
  private made: { readonly key: string; readonly box: SecretBox } | undefined;

  constructor(private readonly config: AppConfig) {}

  seal = (secret: string, belongsTo: string): string => this.box().seal(secret, belongsTo);
  open = (sealed: string, belongsTo: string): string => this.box().open(sealed, belongsTo);

  /** 256 bits that people can copy. */
  newSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`;

  private box(): SecretBox {
    const key = this.config.SECRETS_KEY ?? (this.config.isEmbedded ? this.ownKey() : undefined);
    if (key === undefined) throw notificationsProblem('secrets-key-required');
    if (this.made?.key !== key) this.made = { key, box: new SecretBox(key) };
    return this.made.box;
  }

  private ownKey(): string {
    const folder = join(this.config.DATA_DIR, 'keys');
    const file = join(folder, 'secrets.key');
    if (!existsSync(file)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
      chmodSync(file, 0o600);
    }
    return readFileSync(file, 'utf8').trim();
  }
}
