import {
  ChoiceField,
  ChoicesField,
  DayField,
  DocField,
  FlagField,
  IdField,
  PartField,
  PartsField,
  TextField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { caseTypeCodes, type CaseTypeCode } from '../case-type/case-type';
import { rightKinds, type RightKind } from '../competence/right-kinds';
import { sides, urgencies, type Side, type Urgency } from '../competence/triage';
import { ReporterDto } from '../report/reporter.dto';
import { partyRoles, type PartyRole } from '../request/help-party.entity';
import { channels, nexusKinds, type Channel, type Nexus } from '../request/help-request.entity';

export class ContactDto {
  @TextField() readonly name!: string;
  @TextField({ pattern: /^\+?[\d -]{6,20}$/, max: 24 }) readonly phone!: string;
  @TextField({ optional: true, pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/ }) readonly email?: string;
  @TextField({ optional: true, max: 300 }) readonly address?: string;
}

export class ApplicantDto {
  @TextField() readonly name!: string;
  @TextField({ optional: true, max: 24, description: 'unified social credit code; left out for a person' })
  readonly code?: string;
}

export class PartyDto {
  @ChoiceField(partyRoles) readonly role!: PartyRole;
  @TextField() readonly name!: string;
  @TextField({ optional: true, nullable: true, max: 24 }) readonly uscc?: string | null;
  @TextField({ optional: true, nullable: true, max: 300 }) readonly address?: string | null;
}

/** The matter itself: the same questions for everybody. */
export class MatterDto {
  @ChoiceField(caseTypeCodes) readonly caseType!: CaseTypeCode;
  @TextField({ max: 12, pattern: /^\d{6,12}$/, description: 'township or county that gives the connection' })
  readonly regionCode!: string;
  @ChoicesField(nexusKinds, { description: 'what lies in the region' }) readonly nexus!: Nexus[];
  @ChoiceField(sides) readonly side!: Side;
  @ChoiceField(rightKinds) readonly rightKind!: RightKind;
  @TextField({ optional: true, max: 60 }) readonly rightNumber?: string;
  @TextField({ max: 100 }) readonly title!: string;
  @TextField({ max: 5000 }) readonly facts!: string;
  @DayField({ optional: true }) readonly since?: IsoDay;
  @TextField({ optional: true, max: 300 }) readonly place?: string;
  @ChoiceField(urgencies, { optional: true }) readonly urgency: Urgency = 'none';
  @DayField({ optional: true, description: 'when an answer to the other side is due' }) readonly answerBy?: IsoDay;
  @PartsField(() => PartyDto, { optional: true, max: 20 }) readonly parties: PartyDto[] = [];
  @DocField({ optional: true, description: 'by the codes of the form version' })
  readonly answers: Record<string, unknown> = {};
  @FlagField({ optional: true }) readonly acceptsElectronicService: boolean = false;
  @FlagField({ optional: true }) readonly sharesWithPartners: boolean = false;
}

export class SubmitHelpRequestDto extends MatterDto {
  @IdField({ optional: true }) readonly id?: string;
  @ChoiceField(channels, { optional: true, description: 'of an officer who registers on behalf' })
  readonly channel?: Channel;
  @IdField({ optional: true, description: 'an enterprise of the directory' }) readonly enterpriseId?: string;
  @PartField(() => ApplicantDto, { optional: true, description: 'where the directory does not know the applicant' })
  readonly applicant?: ApplicantDto;
  @PartField(() => ContactDto, { optional: true, description: 'left out for a report' }) readonly contact?: ContactDto;
  @PartField(() => ReporterDto, { optional: true, description: 'of a report: sealed and kept apart' })
  readonly reporter?: ReporterDto;
  @FlagField({ optional: true }) readonly isConfidential: boolean = false;
}
