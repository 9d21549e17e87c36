import { Controller, Delete, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Caller, Public, Requires, Throttle, type Actor } from '@ipharbor/access';
import { AnId, Replay } from '@ipharbor/platform/http';
import { DomainError } from '@ipharbor/platform/kernel';
import type { FastifyRequest } from 'fastify';
import { CalendarFeedDto, NewCalendarFeedDto } from './calendar-feed.dto';
import type { CalendarFeed } from './calendar-feed.entity';
import { CalendarFeeds } from './calendar-feeds';

/** Wrong secrets that one address may try. */
const guesses = { times: 30, minutes: 15 };

@Controller('calendar-feeds')
export class CalendarFeedController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly throttle: Throttle,
  ) {}

  @Get()
  @Requires('work-item:read')
  @ApiOkResponse({ type: [CalendarFeedDto] })
  async mine(@Caller() actor: Actor): Promise<CalendarFeedDto[]> {
    return (await this.feeds.of(actor)).map(dto);
  }

  @Post()
  @Requires('work-item:read')
  @Replay('status-only')
  @ApiCreatedResponse({ type: NewCalendarFeedDto })
  async create(@Caller() actor: Actor): Promise<NewCalendarFeedDto> {
    const { feed, secret } = await this.feeds.create(actor);
    return { ...dto(feed), path: `/api/v1/calendar-feeds/${secret}.ics` };
  }

  @Delete(':id')
  @Requires('work-item:read')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<void> {
    return this.feeds.revoke(actor, id);
  }

  /** For calendar programs, which cannot sign in: the secret is the key. */
  @Get(':file')
  @Public()
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ type: String })
  async read(@Req() { ip }: FastifyRequest, @Param('file') file: string): Promise<string> {
    const key = `calendar-feed ${ip}`;
    this.throttle.check(key, guesses);
    try {
      return await this.feeds.read(file.replace(/\.ics$/, ''));
    } catch (error) {
      if (error instanceof DomainError) this.throttle.count(key, guesses);
      throw error;
    }
  }
}

const dto = ({ id, createdAt }: CalendarFeed): CalendarFeedDto => ({ id, createdAt: createdAt.toISOString() });
