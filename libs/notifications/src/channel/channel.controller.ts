import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { Replay, SeenVersion } from '@ipharbor/platform/http';
import { SmsBudget } from '../sms/sms-budget';
import { ChannelTests } from './channel-tests';
import { ChannelsDto, SetCapDto, SmsMonthDto, TestMailDto, TestResultDto } from './channel.dto';
import { ChannelQueries, smsMonthDto } from './channel.queries';

/** 消息通道: whether they work, and what they cost. */
@Controller('channels')
export class ChannelController {
  constructor(
    private readonly queries: ChannelQueries,
    private readonly budget: SmsBudget,
    private readonly tests: ChannelTests,
  ) {}

  @Get()
  @Requires('channel:read')
  @ApiOkResponse({ type: ChannelsDto })
  all(): Promise<ChannelsDto> {
    return this.queries.all();
  }

  @Put('sms/cap')
  @Requires('sms-budget:set')
  @ApiOkResponse({ type: SmsMonthDto })
  async setCap(
    @Caller() actor: Actor,
    @SeenVersion() version: number,
    @Body() { capFen }: SetCapDto,
  ): Promise<SmsMonthDto> {
    return smsMonthDto(await this.budget.setCap(actor, capFen, version));
  }

  /** A mail to an address of one's own, at once. */
  @Post('mail/tests')
  @HttpCode(200)
  @Replay('never')
  @Requires('channel:test')
  @ApiOkResponse({ type: TestResultDto })
  testMail(@Caller() actor: Actor, @Body() { to }: TestMailDto): Promise<TestResultDto> {
    return this.tests.mail(actor, to);
  }
}
