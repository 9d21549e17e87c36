import { Injectable } from '@nestjs/common';
import { newId, type IsoDay, type Principal } from '@ipharbor/platform/kernel';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { accessProblem } from '../access.problems';
import { Account } from '../account/account.entity';
import type { Actor } from '../actor';
import { found } from '../found';
import { Sessions } from '../session/sessions';
import { Post } from './post.entity';
import { postAssigned, postChanged } from './unit-events';
import { Unit } from './unit.entity';

export interface PostFacts {
  readonly accountId: string;
  readonly unitId: string;
  readonly title: string;
  readonly isHead: boolean;
  readonly fromOn: IsoDay;
  readonly toOn: IsoDay | null;
}

/** Who holds which place in which unit, from when to when. A unit has one head at a time. */
@Injectable()
export class Posts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  assign(actor: Actor, facts: PostFacts, id = newId()): Promise<Post> {
    return this.work.run(async (tx) => {
      found(await tx.find(Account, facts.accountId));
      return this.assignIn(tx, actor, facts, id);
    });
  }

  /** The same inside the unit of work that makes the account. */
  async assignIn(tx: Tx, actor: Principal, facts: PostFacts, id = newId()): Promise<Post> {
    const post = Object.assign(new Post(), facts, { id });
    await this.check(tx, post);
    await tx.insert(post);
    await tx.publish(actor, postAssigned, post, { ...facts });
    this.sessions.forgetOnCommit(tx, post.accountId);
    return post;
  }

  change(actor: Actor, id: string, version: number, change: Partial<Omit<PostFacts, 'accountId' | 'unitId'>>) {
    return this.work.run(async (tx) => {
      const post = found(await tx.find(Post, id));
      post.version = version;
      Object.assign(post, change);
      await this.check(tx, post);
      await tx.update(post);
      await tx.publish(actor, postChanged, post);
      this.sessions.forgetOnCommit(tx, post.accountId);
      return post;
    });
  }

  private async check(tx: Tx, post: Post): Promise<void> {
    if (post.toOn !== null && post.toOn < post.fromOn) throw accessProblem('post-dates');
    const unit = await tx.find(Unit, post.unitId);
    if (!unit || unit.isClosed) throw accessProblem('unit-unknown');
    if (!post.isHead) return;
    await tx.hold(unit);
    const heads = await tx.findBy(Post, { unitId: post.unitId, isHead: true });
    if (heads.some((head) => head.id !== post.id && overlaps(head, post))) throw accessProblem('head-taken');
  }
}

const overlaps = (a: Post, b: Post): boolean =>
  (a.toOn === null || b.fromOn <= a.toOn) && (b.toOn === null || a.fromOn <= b.toOn);
