import { Injectable } from '@nestjs/common';
import { People, type Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { UnitOfWork } from '@ipharbor/platform/persistence';
import { CaseClocks } from '../case-clocks';
import { helpProblem } from '../help-requests.problems';
import { CaseAccess } from '../request/case-access';
import { helpMessageSent } from '../request/help-request.events';
import type { HelpRequest } from '../request/help-request.entity';
import { CaseTelling } from '../telling/case-telling';
import { HelpMessage } from './help-message.entity';

/** Messages inside the case: the other side is told that there is one, never what it says. */
@Injectable()
export class CaseMessages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly telling: CaseTelling,
    private readonly clocks: CaseClocks,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** @throws not-your-case (403) for those who only look on */
  write(actor: Actor, id: string, text: string): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.read(tx, actor, id);
      const isApplicant = request.isOf(actor);
      if (!isApplicant && !request.isAtDesk(actor) && !request.isHandledBy(actor)) throw helpProblem('not-your-case');
      const side = isApplicant ? 'applicant' : 'office';
      const { accountId: authorId, displayName: authorName } = actor;
      const message = { id: newId(), requestId: id, side, authorId, authorName, text, sentAt: this.clock.now() };
      await tx.insert(Object.assign(new HelpMessage(), message));
      await tx.hold(request);
      await tx.publish(actor, helpMessageSent, request, { side });
      if (isApplicant) await this.telling.account(tx, request, 'help-request.message', await this.receiver(request));
      else await this.telling.applicant(tx, request, 'help-request.message');
      return request;
    });
  }

  /** Who handles it, else who heads the desk. */
  private async receiver(request: HelpRequest): Promise<string | null> {
    return (await this.clocks.accountOf(request)) ?? this.people.headOf(request.unitId);
  }
}
