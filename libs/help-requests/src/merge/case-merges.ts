import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { UnitOfWork } from '@ipharbor/platform/persistence';
import { helpProblem } from '../help-requests.problems';
import { CaseAccess } from '../request/case-access';
import { helpMerged, helpRestricted, helpUnmerged } from '../request/help-request.events';
import type { HelpRequest } from '../request/help-request.entity';

/** 并案: a request that repeats another is led with it, and can be taken out again; nothing of either is lost. */
@Injectable()
export class CaseMerges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
  ) {}

  /** @throws already-merged (409), cannot-merge (422) */
  merge(actor: Actor, id: string, intoId: string, reason: string): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, id);
      const lead = await this.access.atDesk(tx, actor, intoId);
      if (request.mergedIntoId !== null || lead.mergedIntoId !== null) throw helpProblem('already-merged');
      if (request.id === lead.id || !request.isOpen || !lead.isOpen || !isOfSameApplicant(request, lead))
        throw helpProblem('cannot-merge');
      request.mergedIntoId = lead.id;
      await tx.hold(lead);
      await tx.update(request);
      await tx.publish(actor, helpMerged, request, { into: lead.number, reason });
      return request;
    });
  }

  /** @throws case-not-merged (409) */
  unmerge(actor: Actor, id: string, reason: string): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, id);
      if (request.mergedIntoId === null) throw helpProblem('case-not-merged');
      request.mergedIntoId = null;
      await tx.update(request);
      await tx.publish(actor, helpUnmerged, request, { reason });
      return request;
    });
  }

  /** 设为保密案件: from now on only the desk, the handler and the applicant read the file. There is no way back. */
  restrict(actor: Actor, id: string, reason: string): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, id);
      request.isConfidential = true;
      await tx.update(request);
      await tx.publish(actor, helpRestricted, request, { reason });
      return request;
    });
  }
}

const isOfSameApplicant = (a: HelpRequest, b: HelpRequest): boolean =>
  a.enterpriseId !== null
    ? a.enterpriseId === b.enterpriseId
    : a.applicantName !== null && a.applicantName === b.applicantName && b.enterpriseId === null;
