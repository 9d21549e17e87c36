import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId } from '@ipharbor/platform/http';
import { WorkItemDto } from '../work-item/work-item.dto';
import { WorkItemPresenter } from '../work-item/work-item.presenter';
import { InstructDto, ReplyDto, SuperviseDto } from './instruction.dto';
import { Instructions } from './instructions';

@Controller('work-items')
export class InstructionController {
  constructor(
    private readonly instructions: Instructions,
    private readonly presenter: WorkItemPresenter,
  ) {}

  /** 批示. */
  @Post('instructions')
  @Requires('work-item:instruct')
  @ApiCreatedResponse({ type: WorkItemDto })
  async instruct(@Caller() actor: Actor, @Body() dto: InstructDto): Promise<WorkItemDto> {
    return this.presenter.one(actor, await this.instructions.instruct(actor, dto));
  }

  /** 督办. */
  @Post('supervisions')
  @Requires('work-item:supervise')
  @ApiCreatedResponse({ type: WorkItemDto })
  async supervise(@Caller() actor: Actor, @Body() dto: SuperviseDto): Promise<WorkItemDto> {
    return this.presenter.one(actor, await this.instructions.supervise(actor, dto));
  }

  @Post(':id/replies')
  @Requires('work-item:complete')
  @ApiCreatedResponse({ type: WorkItemDto })
  async reply(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { words }: ReplyDto,
  ): Promise<WorkItemDto> {
    return this.presenter.one(actor, await this.instructions.reply(actor, id, words));
  }
}
