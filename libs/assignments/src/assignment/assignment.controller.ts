import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, PageOf, ReasonDto } from '@ipharbor/platform/http';
import { AcceptDto, AssignmentDto, AssignmentPageDto, DeclineDto, ProposeDto } from './assignment.dto';
import type { Assignment } from './assignment.entity';
import { AssignmentQueries } from './assignment.queries';
import { Assignments } from './assignments.service';
import { UnassignedDto, UnassignedPageDto, UnassignedQueries } from './unassigned.queries';

@ApiTags('assignments')
@Controller()
export class AssignmentController {
  constructor(
    private readonly assignments: Assignments,
    private readonly queries: AssignmentQueries,
    private readonly unassigned: UnassignedQueries,
  ) {}

  @Get('assignments')
  @Requires('assignment:read')
  @ApiOkResponse({ type: PageOf(AssignmentDto) })
  page(@Caller() actor: Actor, @Query() asked: AssignmentPageDto) {
    return this.queries.page(actor, asked);
  }

  /** 应配未配企业 */
  @Get('assignments/unassigned')
  @Requires('assignment:plan')
  @ApiOkResponse({ type: PageOf(UnassignedDto) })
  gaps(@Caller() actor: Actor, @Query() asked: UnassignedPageDto) {
    return this.unassigned.page(actor, asked);
  }

  @Post('assignments')
  @Requires('assignment:plan')
  @ApiCreatedResponse({ type: AssignmentDto })
  propose(@Caller() actor: Actor, @Body() dto: ProposeDto): Promise<AssignmentDto> {
    return this.shown(actor, this.assignments.propose(actor, dto));
  }

  @Get('assignments/:id')
  @Requires('assignment:read')
  @ApiOkResponse({ type: AssignmentDto })
  one(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<AssignmentDto> {
    return this.queries.one(actor, id);
  }

  @Put('assignments/:id/acceptance')
  @Requires('assignment:answer')
  @ApiOkResponse({ type: AssignmentDto })
  accept(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { side }: AcceptDto): Promise<AssignmentDto> {
    return this.shown(actor, this.assignments.accept(actor, id, side));
  }

  @Put('assignments/:id/decline')
  @Requires('assignment:answer')
  @ApiOkResponse({ type: AssignmentDto })
  decline(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: DeclineDto): Promise<AssignmentDto> {
    return this.shown(actor, this.assignments.decline(actor, id, dto.reason, dto.side));
  }

  @Put('assignments/:id/withdrawal')
  @Requires('assignment:plan')
  @ApiOkResponse({ type: AssignmentDto })
  withdraw(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<AssignmentDto> {
    return this.shown(actor, this.assignments.withdraw(actor, id, reason));
  }

  @Put('assignments/:id/end')
  @Requires('assignment:plan')
  @ApiOkResponse({ type: AssignmentDto })
  end(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() { reason }: ReasonDto): Promise<AssignmentDto> {
    return this.shown(actor, this.assignments.end(actor, id, reason));
  }

  @Get('enterprises/:id/assignments')
  @Requires('assignment:read')
  @ApiOkResponse({ type: [AssignmentDto] })
  ofEnterprise(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<AssignmentDto[]> {
    return this.queries.ofEnterprise(actor, id);
  }

  private async shown(actor: Actor, done: Promise<Assignment>): Promise<AssignmentDto> {
    return (await this.queries.present(actor, [await done]))[0];
  }
}
