import { Count, Flag, Hash, Id, Instant, Line, TableOf, Version } from '@ipharbor/platform/persistence';
import { lockout } from './password-policy';

/** How an account proves itself; its id is the account's. Nothing here is readable by anyone. */
@TableOf('credential', { confidential: ['passwordHash', 'codeHash'] })
export class Credential {
  @Id() readonly id!: string;
  /** argon2id, null until a password is set. */
  @Line({ nullable: true }) passwordHash: string | null = null;
  @Flag() mustChangePassword: boolean = false;
  @Instant({ nullable: true }) passwordSetAt: Date | null = null;
  /** Wrong passwords and codes since the last right one. */
  @Count() failures: number = 0;
  @Instant({ nullable: true }) lockedUntil: Date | null = null;
  /** A one-time code that lets its bearer set a password. */
  @Hash({ nullable: true }) codeHash: string | null = null;
  @Instant({ nullable: true }) codeValidUntil: Date | null = null;
  @Version() version: number = 1;

  isLocked(now: Date): boolean {
    return this.lockedUntil !== null && this.lockedUntil > now;
  }

  /** One more wrong attempt; answers whether it locked the account. */
  fail(now: Date): boolean {
    this.failures += 1;
    if (this.failures < lockout.failures) return false;
    this.failures = 0;
    this.lockedUntil = new Date(now.getTime() + lockout.minutes * 60_000);
    return true;
  }

  unlock(): void {
    this.failures = 0;
    this.lockedUntil = null;
  }

  set(passwordHash: string, now: Date): void {
    this.passwordHash = passwordHash;
    this.passwordSetAt = now;
    this.mustChangePassword = false;
    this.codeHash = null;
    this.codeValidUntil = null;
    this.unlock();
  }

  /** From now on only the bearer of the code gets in. */
  issueCode(codeHash: string, validUntil: Date): void {
    this.passwordHash = null;
    this.codeHash = codeHash;
    this.codeValidUntil = validUntil;
    this.unlock();
  }

  acceptsCode(codeHash: string, now: Date): boolean {
    return this.codeHash === codeHash && this.codeValidUntil !== null && this.codeValidUntil > now;
  }
}
