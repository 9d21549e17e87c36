import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '@ipharbor/access';
import { WorkingCalendar } from '@ipharbor/calendar';
import { annuity } from './annuity';
import { deadlineRuleNames, deadlineRules } from './deadline-rules';
import { AnnuityDto, AskAnnuityDto, AskDeadlineDto, DeadlineRuleDto, DocketDeadlineDto } from './docket.dto';
import { docketDeadline } from './docket-deadline';

/** 期限与费用计算: what the law says, about nobody's right in particular. */
@ApiTags('docket')
@Controller('docket')
export class DocketCalculatorController {
  constructor(private readonly calendar: WorkingCalendar) {}

  /** What it costs to pay an annuity on a day, and when it is too late. */
  @Get('annuity')
  @SignedIn()
  @ApiOkResponse({ type: AnnuityDto })
  annuity(@Query() asked: AskAnnuityDto): AnnuityDto {
    return annuity(this.calendar, AskAnnuityDto.question(asked));
  }

  /** The last day of a term, and why it is that day. */
  @Get('deadline')
  @SignedIn()
  @ApiOkResponse({ type: DocketDeadlineDto })
  deadline(@Query() asked: AskDeadlineDto): DocketDeadlineDto {
    return docketDeadline(this.calendar, asked);
  }

  /** The rules by name, with what each counts from. */
  @Get('deadline-rules')
  @SignedIn()
  @ApiOkResponse({ type: [DeadlineRuleDto] })
  rules(): DeadlineRuleDto[] {
    return deadlineRuleNames.map((name) => DeadlineRuleDto.from(name, deadlineRules[name]));
  }
}
