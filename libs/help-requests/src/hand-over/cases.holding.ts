import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccessGrant, Accounts } from '@ipharbor/access';
import { Holdings, type Change, type HeldRecord, type Holding, type MovedRecord } from '@ipharbor/follow-ups';
import type { Principal } from '@ipharbor/platform/kernel';
import { Reader, type Tx } from '@ipharbor/platform/persistence';
import { Candidates } from '../assignment/candidates';
import { CaseAssignments } from '../assignment/case-assignments';
import { HelpAssignment } from '../assignment/help-assignment.entity';
import { helpProblem } from '../help-requests.problems';
import { helpAssigned } from '../request/help-request.events';
import { HelpRequest } from '../request/help-request.entity';

/** Who handled the case, and under which assignment. */
interface FormerHandler extends Pick<HelpRequest, 'handlerKind' | 'handlerId' | 'handlerName'> {
  readonly assignmentIds: readonly string[];
}

/** Cases that somebody handles and that are not ended; never to somebody who acts for the other side. */
@Injectable()
export class CasesHolding implements Holding, OnModuleInit {
  readonly name = 'help-requests';
  readonly zh = '承办的维权援助';
  readonly en = 'Requests for help';
  readonly columns = ['help_request.handlerId'];

  constructor(
    private readonly holdings: Holdings,
    private readonly reader: Reader,
    private readonly accounts: Accounts,
    private readonly candidates: Candidates,
    private readonly assignments: CaseAssignments,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this);
    this.holdings.isHistory('help_assignment.handlerId');
  }

  async held(accountId: string): Promise<HeldRecord[]> {
    const professionalId = (await this.accounts.find(accountId))?.professionalId;
    return this.reader
      .from(HelpRequest, 'request')
      .select('request.id', 'id')
      .addSelect('request.regionCode', 'regionCode')
      .where('request.handlerId IN (:...handlers) AND request.endedOn IS NULL', {
        handlers: professionalId ? [accountId, professionalId] : [accountId],
      })
      .orderBy('request.id')
      .getRawMany<HeldRecord>();
  }

  /** An officer's case goes to an officer, an expert's to an expert. @throws handler-unknown (422), handler-conflict (409) */
  async give(tx: Tx, actor: Principal, ids: readonly string[], { toId, handOverId }: Change): Promise<MovedRecord[]> {
    const moved: MovedRecord[] = [];
    const professionalId = (await this.accounts.find(toId))?.professionalId;
    for (const request of (await tx.lock(HelpRequest, ids)).filter(({ endedOn }) => endedOn === null)) {
      const all = await this.candidates.of(request);
      const chosen =
        all.find(({ handlerId }) => handlerId === toId) ?? all.find(({ handlerId }) => handlerId === professionalId);
      if (!chosen) throw helpProblem('handler-unknown');
      if (chosen.conflict) throw helpProblem('handler-conflict', { reason: chosen.conflict });
      const { handlerKind, handlerId, handlerName } = request;
      const running = await tx.findBy(HelpAssignment, { requestId: request.id, toOn: null });
      const memento: FormerHandler = {
        handlerKind,
        handlerId,
        handlerName,
        assignmentIds: running.map(({ id }) => id),
      };
      await this.assignments.endCurrent(tx, request);
      await this.assignments.open(tx, actor, request, chosen, '离岗交接');
      Object.assign(request, {
        handlerKind: chosen.handlerKind,
        handlerId: chosen.handlerId,
        handlerName: chosen.name,
      });
      await tx.update(request);
      await tx.publish(actor, helpAssigned, request, { handOverId, handlerName: chosen.name, factors: chosen.factors });
      moved.push({ id: request.id, memento: { ...memento } });
    }
    return moved;
  }

  async giveBack(
    tx: Tx,
    actor: Principal,
    moved: readonly MovedRecord[],
    { fromId, handOverId }: Change,
  ): Promise<string[]> {
    const holders = [fromId, (await this.accounts.find(fromId))?.professionalId];
    const restored: string[] = [];
    for (const { id, memento } of moved) {
      const { assignmentIds, ...handler } = memento as unknown as FormerHandler;
      const [request] = await tx.lock(HelpRequest, [id]);
      if (!request || request.endedOn !== null || !holders.includes(request.handlerId)) continue;
      await this.assignments.endCurrent(tx, request);
      for (const assignment of await tx.findMany(HelpAssignment, assignmentIds)) {
        assignment.toOn = null;
        await tx.update(assignment);
        const grant = await tx.find(AccessGrant, assignment.grantId);
        if (grant) await tx.update(Object.assign(grant, { toOn: null }));
      }
      Object.assign(request, handler);
      await tx.update(request);
      await tx.publish(actor, helpAssigned, request, { handOverId, handlerName: handler.handlerName, isUndone: true });
      restored.push(id);
    }
    return restored;
  }
}
