import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { Tx } from '@ipharbor/platform/persistence';
import { helpProblem } from '../help-requests.problems';
import { HelpRequest } from './help-request.entity';
import { CaseFilePolicy } from './help-request.policy';

/** Loads a case for a command, in the part that the actor has in it. Out of sight is 404, in sight without the part 403. */
@Injectable()
export class CaseAccess {
  constructor(private readonly files: CaseFilePolicy) {}

  /** Of the desk in charge. Throws `not-your-desk`. */
  async atDesk(tx: Tx, actor: Actor, id: string): Promise<HelpRequest> {
    const request = await this.read(tx, actor, id);
    if (!request.isAtDesk(actor)) throw helpProblem('not-your-desk');
    return request;
  }

  /** Whoever handles it, or its desk. Throws `not-your-case`. */
  async handled(tx: Tx, actor: Actor, id: string): Promise<HelpRequest> {
    const request = await this.read(tx, actor, id);
    if (!request.isHandledBy(actor) && !request.isAtDesk(actor)) throw helpProblem('not-your-case');
    return request;
  }

  /** The applicant, or the desk for one who writes, calls or comes in person. Throws `not-the-applicant`. */
  async ofApplicant(tx: Tx, actor: Actor, id: string): Promise<HelpRequest> {
    const request = await this.read(tx, actor, id);
    if (!request.isOf(actor) && !request.isAtDesk(actor)) throw helpProblem('not-the-applicant');
    return request;
  }

  /** Everybody who may read the file. */
  read(tx: Tx, actor: Actor, id: string): Promise<HelpRequest> {
    return tx.get(HelpRequest, id, this.files, actor);
  }
}
