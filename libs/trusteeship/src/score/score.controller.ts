import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId } from '@ipharbor/platform/http';
import { AskScoreDto, ScoreDto } from './score.dto';
import { ScoreQueries } from './score.queries';

@ApiTags('agencies')
@Controller('agencies/:id/score')
export class ScoreController {
  constructor(private readonly scores: ScoreQueries) {}

  /** 机构评分 with its formula and the figures it was worked out from. */
  @Get()
  @Requires('agency-score:read')
  @ApiOkResponse({ type: ScoreDto })
  of(@Caller() actor: Actor, @Param('id', AnId) id: string, @Query() { year }: AskScoreDto): Promise<ScoreDto> {
    return this.scores.of(actor, id, year);
  }
}
