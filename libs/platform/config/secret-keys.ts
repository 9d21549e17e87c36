import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppConfig } from './app-config';

const bytes = 32;

/**
 * The key with which reporters' identities are sealed; null where none is configured. The embedded profile makes its own
 * in `DATA_DIR/keys` (mode 0600), once; with `DATABASE_URL` every process is given the same one in `REPORTERS_KEY`.
 */
export function reportersKey(config: AppConfig): Buffer | null {
  if (config.REPORTERS_KEY) return Buffer.from(config.REPORTERS_KEY, 'base64');
  if (!config.isEmbedded) return null;
  const folder = join(config.DATA_DIR, 'keys');
  const file = join(folder, 'reporters.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(bytes), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // It is there already: a key that was made is never made again.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = readFileSync(file);
  if (key.length !== bytes) throw new Error(`${file} is not a key of ${bytes} bytes`);
  return key;
}
