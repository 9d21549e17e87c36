import { Injectable } from '@nestjs/common';
import { ActorOf, type Actor, type Permission } from '@ipharbor/access';
import type { Principal } from '@ipharbor/platform/kernel';
import { importProblem } from './imports.problems';

/** Who asked for a run, and in which post. */
export interface Requester {
  readonly accountId: string;
  readonly actingAs: string | null;
}

/** The people in whose name jobs work, with what they may do now and not when they asked. */
@Injectable()
export class Requesters {
  constructor(private readonly actors: ActorOf) {}

  /** Throws `requester-may-not` when the account has been disabled or has lost the permission meanwhile. */
  async actor({ accountId, actingAs }: Requester, permission: Permission): Promise<Actor> {
    const actor = await this.actors.account(accountId, actingAs);
    if (!actor?.permissions.has(permission)) throw importProblem('requester-may-not');
    return actor;
  }
}

/** For events of a run whose requester may not be found any more. */
export const requesterOf = ({ accountId, actingAs }: Requester): Principal => ({
  accountId,
  actingAs,
  requestId: null,
  sourceIp: null,
});
