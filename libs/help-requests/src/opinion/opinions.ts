import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { UnitOfWork } from '@ipharbor/platform/persistence';
import { formOf } from '../case-type/case-types';
import { helpProblem } from '../help-requests.problems';
import { CaseAccess } from '../request/case-access';
import { helpOpinionIssued } from '../request/help-request.events';
import type { HelpRequest } from '../request/help-request.entity';
import { CasePapers } from '../service-of-notice/case-papers';
import { CaseTelling } from '../telling/case-telling';
import { HelpOpinion } from './help-opinion.entity';
import type { IssueOpinionDto } from './opinion.dto';

/** Whoever handles the case gives an opinion, for reference. */
@Injectable()
export class Opinions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly papers: CasePapers,
    private readonly telling: CaseTelling,
    private readonly clock: Clock,
  ) {}

  /** @throws option-not-offered (409) for a type without opinions */
  issue(actor: Actor, id: string, { kind, text }: IssueOpinionDto): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.handled(tx, actor, id);
      if (!formOf(request).allowsOpinions) throw helpProblem('option-not-offered');
      request.step('issueOpinion');
      const paper = await this.papers.issue(tx, actor, request, 'opinion', { opinion: text });
      await tx.insert(
        Object.assign(new HelpOpinion(), {
          ...{ id: newId(), requestId: id, kind, content: { text }, documentId: paper.id, documentNo: paper.number },
          ...{ issuedOn: this.clock.today(), issuedById: actor.accountId },
        }),
      );
      await tx.update(request);
      await tx.publish(actor, helpOpinionIssued, request, { kind, documentNo: paper.number });
      await this.telling.applicant(tx, request, 'help-request.message');
      return request;
    });
  }
}
