import type { IsoDay } from '@ipharbor/platform/kernel';
import type { CaseTypeCode } from '../case-type/case-type';
import type { RightKind } from '../competence/right-kinds';
import type { Side } from '../competence/triage';
import type { PartyRole } from '../request/help-party.entity';
import type { Channel, Contact, Nexus, Statement } from '../request/help-request.entity';

export interface NamedParty {
  readonly role: PartyRole;
  readonly name: string;
  readonly uscc?: string | null;
  readonly address?: string | null;
}

/** What is filed, wherever it came from: the applicant, an officer on behalf, the wizard without sign-in, another body. */
export interface Filing {
  readonly id: string;
  readonly caseType: CaseTypeCode;
  readonly channel: Channel;
  readonly enterpriseId: string | null;
  readonly applicantName: string | null;
  readonly applicantCode: string | null;
  readonly contact: Contact | null;
  readonly regionCode: string;
  readonly nexus: readonly Nexus[];
  readonly side: Side;
  readonly rightKind: RightKind;
  readonly rightNumber: string | null;
  readonly title: string;
  readonly statement: Statement;
  readonly parties: readonly NamedParty[];
  readonly answerBy: IsoDay | null;
  readonly acceptsElectronicService: boolean;
  readonly sharesWithPartners: boolean;
  readonly isConfidential: boolean;
}
