import { Injectable } from '@nestjs/common';
import { Units } from '@ipharbor/access';
import { OfficialDocuments, type DocumentValues } from '@ipharbor/documents';
import type { Principal } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { templateOf } from '../help-requests.documents';
import type { HelpRequest } from '../request/help-request.entity';
import type { NoticeKind } from './notice.entity';

/** Issues the official document of a paper, in the name of the desk. */
@Injectable()
export class CasePapers {
  constructor(
    private readonly documents: OfficialDocuments,
    private readonly units: Units,
  ) {}

  async issue(
    tx: Tx,
    actor: Principal,
    request: HelpRequest,
    kind: NoticeKind | 'opinion',
    more: DocumentValues,
  ): Promise<{ id: string; number: string }> {
    const { applicantName, number, title, unitId, enterpriseId, regionCode } = request;
    const issuer = (await this.units.named([unitId])).get(unitId);
    return this.documents.issue(tx, actor, {
      ...{ template: templateOf(kind), subject: tx.refOf(request), enterpriseId, regionCode, issuer },
      // The file of a report names nobody.
      values: { applicant: applicantName ?? '举报人', caseNo: number, matter: title, ...more },
    });
  }
}
