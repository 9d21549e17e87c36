import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { ProgressCode, type CodePurpose } from './progress-code.entity';

/** No letter or digit that is mistaken for another on paper. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const minutes: Readonly<Record<CodePurpose, number>> = {
  receipt: 180 * 1440,
  message: 30,
  rating: 90 * 1440,
};

/** Codes of twelve characters, 59 bits: not to be guessed, each good for one look. */
@Injectable()
export class ProgressCodes {
  constructor(private readonly clock: Clock) {}

  async issue(tx: Tx, requestId: string, purpose: CodePurpose, validUntil = this.until(purpose)): Promise<string> {
    const code = newCode();
    const row = { id: newId(), requestId, codeHash: hashOfCode(code), purpose, validUntil };
    await tx.insert(Object.assign(new ProgressCode(), row));
    return code;
  }

  /** The code, used up by this; null where it is unknown, used or too old, all alike. */
  async use(tx: Tx, code: string, purposes: readonly CodePurpose[]): Promise<ProgressCode | null> {
    const [found] = await tx.findBy(ProgressCode, { codeHash: hashOfCode(code) });
    if (!found || found.usedAt !== null || found.validUntil < this.clock.now()) return null;
    if (!purposes.includes(found.purpose)) return null;
    found.usedAt = this.clock.now();
    await tx.update(found);
    return found;
  }

  private until = (purpose: CodePurpose): Date => new Date(this.clock.now().getTime() + minutes[purpose] * 60_000);
}

function newCode(): string {
  const code = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Typed with or without dashes, in either case. */
const hashOfCode = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');
