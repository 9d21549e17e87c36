import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse } from '@nestjs/swagger';
import { Public } from '@ipharbor/access';
import type { FastifyRequest } from 'fastify';
import { publicSource } from '../public-source';
import { Progress } from './progress';
import { AskCodeDto, ProgressDto, ProgressQueryDto } from './progress.dto';

/** Without signing in: by number and a one-time code, from the receipt or by text message. */
@Controller('help-requests/progress')
export class ProgressController {
  constructor(private readonly progress: Progress) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: ProgressDto })
  look(@Req() request: FastifyRequest, @Query() { number, code }: ProgressQueryDto): Promise<ProgressDto> {
    return this.progress.look(publicSource(request), number, code);
  }

  /** Sends a code to the phone that the case names, if it is this one; says nothing either way. */
  @Post('codes')
  @Public()
  @HttpCode(202)
  @ApiAcceptedResponse()
  async askCode(@Req() request: FastifyRequest, @Body() { number, phone }: AskCodeDto): Promise<void> {
    await this.progress.askCode(publicSource(request), number, phone);
  }
}
