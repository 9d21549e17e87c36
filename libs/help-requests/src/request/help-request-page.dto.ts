import { ChoiceField, ChoicesField, DayField, FlagField, IdField, PageDto, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { caseTypeCodes, type CaseTypeCode } from '../case-type/case-type';
import { channels, type Channel } from './help-request.entity';
import { helpStatuses, type HelpStatus } from './help-request.lifecycle';

export class HelpRequestPageDto extends PageDto {
  @ChoicesField(helpStatuses, { optional: true }) readonly status?: HelpStatus[];
  @ChoicesField(caseTypeCodes, { optional: true }) readonly caseType?: CaseTypeCode[];
  @ChoiceField(channels, { optional: true }) readonly channel?: Channel;
  @IdField({ optional: true }) readonly enterpriseId?: string;
  @TextField({ optional: true, max: 12, pattern: /^\d+$/, description: 'a region with everything below' })
  readonly region?: string;
  @FlagField({ optional: true, description: 'true: something of ours is overdue' }) readonly overdue?: boolean;
  @FlagField({ optional: true, description: 'true: given to me' }) readonly mine?: boolean;
  @FlagField({ optional: true, description: 'true: not ended' }) readonly open?: boolean;
  @DayField({ optional: true }) readonly from?: IsoDay;
  @DayField({ optional: true }) readonly to?: IsoDay;
  @TextField({ optional: true, max: 60, description: 'part of the number or of the applicant' }) readonly q?: string;
}
