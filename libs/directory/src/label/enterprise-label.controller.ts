import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId } from '@ipharbor/platform/http';
import { Clock } from '@ipharbor/platform/kernel';
import { AddLabelDto, EndLabelDto, LabelDto } from './enterprise-label.dto';
import { EnterpriseLabels } from './enterprise-labels';

@ApiTags('enterprises')
@Controller('enterprises/:id/labels')
export class EnterpriseLabelController {
  constructor(
    private readonly labels: EnterpriseLabels,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Requires('enterprise:change')
  @ApiCreatedResponse({ type: LabelDto })
  async add(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: AddLabelDto): Promise<LabelDto> {
    return LabelDto.from(await this.labels.add(actor, id, dto), this.clock.today());
  }

  /** Withdrawn, or not renewed. */
  @Put(':labelId/end')
  @Requires('enterprise:change')
  @ApiOkResponse({ type: LabelDto })
  async end(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('labelId', AnId) labelId: string,
    @Body() { toOn }: EndLabelDto,
  ): Promise<LabelDto> {
    return LabelDto.from(await this.labels.end(actor, id, labelId, toOn), this.clock.today());
  }
}
