import { Injectable } from '@nestjs/common';
import { ActorOf, type Actor } from '@ipharbor/access';
import { importProblem } from '../../imports.problems';

/** The person in whose name a job works, with what they may do now and not when they asked. */
@Injectable()
export class ImportActor {
  constructor(private readonly actors: ActorOf) {}

  /** Throws `requester-may-not` when the account has been disabled or has lost the permission meanwhile. */
  async of(
    { accountId, actingAs }: { accountId: string; actingAs: string | null },
    permission: Actor['permissions'] extends ReadonlySet<infer P> ? P : never,
  ): Promise<Actor> {
    const actor = await this.actors.account(accountId, actingAs);
    if (!actor?.permissions.has(permission)) throw importProblem('requester-may-not');
    return actor;
  }
}
