import { Code, Hash, Id, Instant, Line, Ref, TableOf, Word } from '@ipharbor/platform/persistence';
import { sessionLimits } from './session-limits';

/** Why a session is over before its time. */
export type SessionEnd =
  'signed-out' | 'password-changed' | 'password-reset' | 'account-disabled' | 'ended-by-administrator';

/** One sign-in of one person on one device. It has no version: its writers never contradict each other. */
@TableOf('session', {
  unique: [['tokenHash']],
  index: [['accountId', 'endedAt']],
  about: 'accountId',
  confidential: ['tokenHash'],
})
export class Session {
  @Id() readonly id!: string;
  @Ref() readonly accountId!: string;
  @Hash() readonly tokenHash!: string;
  @Ref({ nullable: true }) actingPostId: string | null = null;
  @Instant() readonly startedAt!: Date;
  /** Written at most once a minute. */
  @Instant() lastSeenAt!: Date;
  @Instant({ nullable: true }) endedAt: Date | null = null;
  @Word({ nullable: true }) endedBecause: SessionEnd | null = null;
  @Code({ nullable: true }) readonly sourceIp!: string | null;
  @Line({ nullable: true }) readonly userAgent!: string | null;

  isExpired(now: Date, lastSeenAt = this.lastSeenAt): boolean {
    const age = now.getTime() - this.startedAt.getTime();
    const idle = now.getTime() - lastSeenAt.getTime();
    return age >= sessionLimits.hours * 3_600_000 || idle >= sessionLimits.idleMinutes * 60_000;
  }

  end(because: SessionEnd, now: Date): void {
    this.endedAt = now;
    this.endedBecause = because;
  }
}
