import { Injectable } from '@nestjs/common';
import { Clock, newId, type Principal } from '@ipharbor/platform/kernel';
import { Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { accessProblem } from '../access.problems';
import type { Actor } from '../actor';
import { ActorOf, type Acting } from '../actor-of';
import { Credential } from '../password/credential.entity';
import { sessionEnded, sessionPostChosen, sessionStarted } from './session-events';
import { sessionLimits } from './session-limits';
import { hashOfToken, newToken } from './session-token';
import { Session, type SessionEnd } from './session.entity';

/** Where a request comes from. */
export interface Source {
  readonly requestId: string | null;
  readonly sourceIp: string | null;
  readonly userAgent: string | null;
}

/** A session that holds, and who acts in it. */
export interface SignedInSession extends Acting {
  readonly session: Session;
  readonly mustChangePassword: boolean;
}

interface Kept extends SignedInSession {
  readonly loadedAt: number;
  lastSeenAt: Date;
}

const keptAtMost = 20_000;

/**
 * Sessions by their token. What was loaded is believed for five seconds; what this process revokes is forgotten when the
 * revocation commits.
 */
@Injectable()
export class Sessions {
  private readonly kept = new Map<string, Kept>();
  /** Raised by every revocation, so that a load begun before it is not kept. */
  private generation = 0;

  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly actorOf: ActorOf,
  ) {}

  /** Begins a session inside the caller's unit of work; answers the token, which is told once. */
  async open(tx: Tx, accountId: string, source: Source): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    const session = Object.assign(new Session(), {
      id: newId(),
      accountId,
      tokenHash: hashOfToken(token),
      startedAt: now,
      lastSeenAt: now,
      sourceIp: source.sourceIp,
      userAgent: source.userAgent?.slice(0, 300) ?? null,
    });
    await tx.insert(session);
    const { requestId, sourceIp } = source;
    await tx.publish({ accountId, actingAs: null, requestId, sourceIp }, sessionStarted, session);
    return token;
  }

  /** The session of a token; `not-signed-in`, `session-expired` or `session-ended` (401) when it does not hold. */
  async resume(token: string): Promise<SignedInSession> {
    const tokenHash = hashOfToken(token);
    const now = this.clock.now();
    const kept = this.recall(tokenHash, now) ?? (await this.load(tokenHash, now));
    if (kept.session.isExpired(now, kept.lastSeenAt)) throw accessProblem('session-expired');
    await this.see(kept, now);
    return kept;
  }

  /** Sessions of an account that nobody has ended, the last begun first; some may have expired. */
  ofAccount(accountId: string): Promise<Session[]> {
    return this.reader
      .from(Session, 'session')
      .where('session.accountId = :accountId AND session.endedAt IS NULL', { accountId })
      .orderBy('session.startedAt', 'DESC')
      .limit(100)
      .getMany();
  }

  async end(actor: Principal, sessionId: string, because: SessionEnd): Promise<void> {
    await this.work.run(async (tx) => {
      const session = await tx.find(Session, sessionId);
      if (session) await this.endOne(tx, actor, session, because);
    });
  }

  /** Ends every session of an account, but the one spared, inside the caller's unit of work. */
  async endAllOf(
    tx: Tx,
    actor: Principal,
    accountId: string,
    because: SessionEnd,
    spared: string | null = null,
  ): Promise<void> {
    for (const session of await tx.findBy(Session, { accountId, endedAt: null }))
      if (session.id !== spared) await this.endOne(tx, actor, session, because);
    this.forgetOnCommit(tx, accountId);
  }

  /** Acts from now on in another of the posts held today, `post-not-held` (422) otherwise. */
  async choosePost(actor: Actor, signedIn: SignedInSession, postId: string): Promise<SignedInSession> {
    const acting = await this.actorOf.load(actor.accountId, postId);
    if (acting?.actor.post?.id !== postId) throw accessProblem('post-not-held');
    await this.work.run(async (tx) => {
      const session = (await tx.find(Session, signedIn.session.id))!;
      session.actingPostId = postId;
      await tx.update(session);
      await tx.publish(actor, sessionPostChosen, session, { postId });
      this.forgetOnCommit(tx, actor.accountId);
    });
    return { ...signedIn, ...acting };
  }

  /** What is said of an account has changed, or of everybody: memory is not believed any more. */
  forgetOnCommit(tx: Tx, accountId?: string): void {
    tx.effects.push(() => {
      this.generation += 1;
      if (accountId === undefined) this.kept.clear();
      else for (const [hash, { account }] of this.kept) if (account.id === accountId) this.kept.delete(hash);
    });
  }

  private async endOne(tx: Tx, actor: Principal, session: Session, because: SessionEnd): Promise<void> {
    if (session.endedAt) return;
    session.end(because, this.clock.now());
    await tx.update(session);
    await tx.publish(actor, sessionEnded, session, { because });
    this.forgetOnCommit(tx, session.accountId);
  }

  private recall(tokenHash: string, now: Date): Kept | undefined {
    const kept = this.kept.get(tokenHash);
    if (kept && Math.abs(now.getTime() - kept.loadedAt) < sessionLimits.cacheSeconds * 1000) return kept;
    this.kept.delete(tokenHash);
    return undefined;
  }

  private async load(tokenHash: string, now: Date): Promise<Kept> {
    const { generation } = this;
    const session = await this.reader.from(Session, 'session').where({ tokenHash }).getOne();
    if (!session) throw accessProblem('not-signed-in');
    if (session.endedAt) throw accessProblem('session-ended');
    const [acting, credential] = await Promise.all([
      this.actorOf.load(session.accountId, session.actingPostId),
      this.reader.from(Credential, 'credential').where({ id: session.accountId }).getOne(),
    ]);
    if (!acting) throw accessProblem('session-ended');
    const kept: Kept = {
      ...acting,
      session,
      mustChangePassword: credential?.mustChangePassword ?? false,
      loadedAt: now.getTime(),
      lastSeenAt: session.lastSeenAt,
    };
    if (generation === this.generation) {
      if (this.kept.size >= keptAtMost) this.kept.clear();
      this.kept.set(tokenHash, kept);
    }
    return kept;
  }

  /** Written at most once a minute, by whichever request is first. */
  private async see(kept: Kept, now: Date): Promise<void> {
    if (now.getTime() - kept.lastSeenAt.getTime() < sessionLimits.lastSeenSeconds * 1000) return;
    kept.lastSeenAt = now;
    await this.work.run(async (tx) => {
      const session = await tx.find(Session, kept.session.id);
      if (!session || session.endedAt) return;
      session.lastSeenAt = now;
      await tx.update(session);
    });
  }
}
