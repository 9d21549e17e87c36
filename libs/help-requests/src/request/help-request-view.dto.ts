import {
  ChoiceField,
  CountField,
  DayField,
  DocField,
  FlagField,
  IdField,
  InstantField,
  PartField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { caseTypeCodes, type CaseTypeCode } from '../case-type/case-type';
import { rightKinds, type RightKind } from '../competence/right-kinds';
import { sides, type Side } from '../competence/triage';
import { ContactDto, PartyDto } from '../intake/submit-help-request.dto';
import { MediationDto } from '../mediation/mediation.dto';
import { CaseMessageDto } from '../message/message.dto';
import { OpinionDto } from '../opinion/opinion.dto';
import { RatingDto } from '../rating/rating.dto';
import { TransferShownDto } from '../transfer/transfer.dto';
import { NoticeDto } from '../service-of-notice/notice.dto';
import { channels, handlerKinds, type Channel, type HandlerKind, type Nexus } from './help-request.entity';
import { helpStatuses, type HelpStatus } from './help-request.lifecycle';

/** A case in a list. Of a confidential one that the caller may not read, `isRestricted` and no words of it. */
export class HelpRequestDto {
  @IdField() readonly id!: string;
  @TextField() readonly number!: string;
  @ChoiceField(caseTypeCodes) readonly caseType!: CaseTypeCode;
  @ChoiceField(helpStatuses) readonly status!: HelpStatus;
  @ChoiceField(channels) readonly channel!: Channel;
  @IdField({ nullable: true }) readonly enterpriseId!: string | null;
  @TextField({ nullable: true }) readonly applicantName!: string | null;
  @TextField() readonly regionCode!: string;
  @TextField() readonly regionName!: string;
  @ChoiceField(sides) readonly side!: Side;
  @ChoiceField(rightKinds) readonly rightKind!: RightKind;
  @TextField({ nullable: true }) readonly title!: string | null;
  @FlagField() readonly isConfidential!: boolean;
  @FlagField() readonly isRestricted!: boolean;
  @DayField({ nullable: true }) readonly answerBy!: IsoDay | null;
  @DayField() readonly submittedOn!: IsoDay;
  @DayField({ nullable: true }) readonly acceptBy!: IsoDay | null;
  @DayField({ nullable: true }) readonly acceptedOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly dueOn!: IsoDay | null;
  @CountField({ nullable: true, min: -100_000, description: 'working days until dueOn; negative when overdue' })
  readonly workingDaysLeft!: number | null;
  @DayField({ nullable: true }) readonly waitsSince!: IsoDay | null;
  @DayField({ nullable: true }) readonly suppliesBy!: IsoDay | null;
  @DayField({ nullable: true }) readonly appealsBy!: IsoDay | null;
  @ChoiceField(handlerKinds, { nullable: true }) readonly handlerKind!: HandlerKind | null;
  @TextField({ nullable: true }) readonly handlerName!: string | null;
  @TextField() readonly unitName!: string;
  @DayField({ nullable: true }) readonly endedOn!: IsoDay | null;
  @IdField({ nullable: true }) readonly mergedIntoId!: string | null;
  @InstantField() readonly createdAt!: string;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];
}

/** Which body is competent for a decision on the right in question, and whether that is us. */
export class CompetentBodyDto {
  @TextField() readonly body!: string;
  @FlagField() readonly isOurs!: boolean;
  @TextField() readonly basis!: string;
  @FlagField() readonly isVerified!: boolean;
}

export class RelatedCaseDto {
  @IdField() readonly id!: string;
  @TextField() readonly number!: string;
  @ChoiceField(helpStatuses) readonly status!: HelpStatus;
  @FlagField() readonly isMerged!: boolean;
}

/** A running term: what, by when, on what basis, and why that day. */
export class CaseClockDto {
  @TextField() readonly promise!: string;
  @TextField() readonly label!: string;
  @DayField() readonly dueOn!: IsoDay;
  @DayField() readonly originalDueOn!: IsoDay;
  @CountField({ min: -100_000 }) readonly workingDaysLeft!: number;
  @ChoiceField(['statutory', 'promise', 'internal']) readonly nature!: 'statutory' | 'promise' | 'internal';
  @TextField({ nullable: true, max: 300 }) readonly source!: string | null;
  @FlagField() readonly isVerified!: boolean;
  @FlagField() readonly provisional!: boolean;
  @DayField({ nullable: true, description: 'since when it stands still' }) readonly heldSince!: IsoDay | null;
  @TextsField({ itemMax: 300 }) readonly steps!: readonly string[];
}

export class HelpRequestDetailDto extends HelpRequestDto {
  @CountField() readonly formVersion!: number;
  @TextField({ nullable: true }) readonly applicantCode!: string | null;
  @PartField(() => ContactDto, { nullable: true }) readonly contact!: ContactDto | null;
  @TextsField() readonly nexus!: readonly Nexus[];
  @TextField({ nullable: true }) readonly rightNumber!: string | null;
  @ChoiceField(['found', 'not-found', 'no-number'], {
    nullable: true,
    description: 'among the rights of the applicant',
  })
  readonly rightCheck!: 'found' | 'not-found' | 'no-number' | null;
  @DocField({ nullable: true }) readonly statement!: object | null;
  @PartsField(() => PartyDto) readonly parties!: PartyDto[];
  @FlagField() readonly acceptsElectronicService!: boolean;
  @FlagField() readonly sharesWithPartners!: boolean;
  @TextField({ nullable: true }) readonly outcome!: string | null;
  @TextField({ nullable: true }) readonly outcomeName!: string | null;
  @TextField({ nullable: true, max: 2000 }) readonly reason!: string | null;
  @PartsField(() => NoticeDto) readonly notices!: NoticeDto[];
  @PartField(() => CompetentBodyDto, { nullable: true }) readonly competentBody!: CompetentBodyDto | null;
  @PartsField(() => RelatedCaseDto, { description: 'of the same applicant' }) readonly related!: RelatedCaseDto[];
  @PartsField(() => CaseClockDto) readonly clock!: CaseClockDto[];
  @PartsField(() => TransferShownDto) readonly transfers!: TransferShownDto[];
  @PartsField(() => MediationDto) readonly mediations!: MediationDto[];
  @PartsField(() => OpinionDto) readonly opinions!: OpinionDto[];
  @PartsField(() => CaseMessageDto) readonly messages!: CaseMessageDto[];
  @PartField(() => RatingDto, { nullable: true }) readonly rating!: RatingDto | null;
  @FlagField({ description: 'the identity of the reporter is on file' }) readonly hasReporter!: boolean;
  @FlagField({ description: 'the caller may write messages' }) readonly mayWrite!: boolean;
  @FlagField({ description: 'the caller belongs to the desk in charge' }) readonly isDesk!: boolean;
}
