import { ChoiceField, DayField, FlagField, IdField, PartsField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { disputes, type Dispute, type HelpMediation } from './help-mediation.entity';
import { mediationStatuses, type MediationStatus } from './mediation.lifecycle';

export class ProposeMediationDto {
  @TextField({ description: 'a lawful mediation organisation' }) readonly organisation!: string;
  @TextField() readonly mediator!: string;
  @ChoiceField(disputes) readonly dispute!: Dispute;
  @TextField() readonly opponentName!: string;
  @TextField({ optional: true, max: 24, pattern: /^\+?[\d -]{6,20}$/ }) readonly opponentPhone?: string;
}

export class ConsentDto {
  @ChoiceField(['applicant', 'opponent']) readonly side!: 'applicant' | 'opponent';
  @ChoiceField(['agreed', 'declined']) readonly answer!: 'agreed' | 'declined';
  @TextField({ optional: true, max: 300 }) readonly note?: string;
}

export class SessionDto {
  @DayField() readonly onDay!: IsoDay;
  @TextField({ max: 1000 }) readonly note!: string;
}

export class MediationResultDto {
  @ChoiceField(['agreed', 'failed']) readonly outcome!: 'agreed' | 'failed';
  @TextField({ max: 2000, description: 'what was agreed, or why there is no agreement' }) readonly result!: string;
}

export class MediationDto {
  @IdField() readonly id!: string;
  @TextField() readonly organisation!: string;
  @TextField() readonly mediator!: string;
  @ChoiceField(disputes) readonly dispute!: Dispute;
  @ChoiceField(mediationStatuses) readonly status!: MediationStatus;
  @TextField() readonly opponentName!: string;
  @DayField({ nullable: true }) readonly applicantAgreedOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly opponentAgreedOn!: IsoDay | null;
  @PartsField(() => SessionDto) readonly sessions!: readonly SessionDto[];
  @TextField({ nullable: true, max: 2000 }) readonly result!: string | null;
  @DayField({ nullable: true }) readonly endedOn!: IsoDay | null;
  @FlagField() readonly mayBeConfirmed!: boolean;
  @DayField({ nullable: true }) readonly confirmBy!: IsoDay | null;
  @TextField({ nullable: true }) readonly court!: string | null;
  @DayField({ nullable: true }) readonly confirmationAskedOn!: IsoDay | null;

  static from(row: HelpMediation): MediationDto {
    const { id, organisation, mediator, dispute, status, opponentName, applicantAgreedOn, opponentAgreedOn } = row;
    const { sessions, result, endedOn, mayBeConfirmed, confirmBy, court, confirmationAskedOn } = row;
    return {
      ...{ id, organisation, mediator, dispute, status, opponentName, applicantAgreedOn, opponentAgreedOn },
      ...{ sessions, result, endedOn, mayBeConfirmed, confirmBy, court, confirmationAskedOn },
    };
  }
}
