import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId } from '@ipharbor/platform/http';
import { DeclareInterestDto, EndInterestDto, InterestDto } from './interest.dto';
import { Interests } from './interests';

@ApiTags('assignments')
@Controller()
export class InterestController {
  constructor(private readonly interests: Interests) {}

  @Get('enterprises/:id/interests')
  @Requires('interest:declare')
  @ApiOkResponse({ type: [InterestDto] })
  of(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<InterestDto[]> {
    return this.interests.of(actor, id);
  }

  @Post('enterprises/:id/interests')
  @Requires('interest:declare')
  @ApiCreatedResponse({ type: InterestDto })
  async declare(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() dto: DeclareInterestDto,
  ): Promise<InterestDto> {
    return (await this.interests.present([await this.interests.declare(actor, id, dto)]))[0];
  }

  @Put('interests/:id/end')
  @Requires('interest:declare')
  @ApiOkResponse({ type: InterestDto })
  async end(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Body() { lastDay }: EndInterestDto,
  ): Promise<InterestDto> {
    return (await this.interests.present([await this.interests.end(actor, id, lastDay)]))[0];
  }
}
