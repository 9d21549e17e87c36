import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, SignedIn, type Actor } from '@ipharbor/access';
import { AnId, PageOf, Spoken } from '@ipharbor/platform/http';
import type { Language } from '@ipharbor/platform/kernel';
import type { Category } from '../kind/notification-kinds';
import { MessageDto, MessagePageDto, ReadDto, ReadMessagesDto, UnreadDto } from './message.dto';
import { MessageQueries } from './message.queries';
import { Messages } from './messages';

/** 消息中心: everybody has one, and sees only their own. */
@Controller('messages')
export class MessageController {
  constructor(
    private readonly messages: Messages,
    private readonly queries: MessageQueries,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: PageOf(MessageDto) })
  page(@Caller() actor: Actor, @Query() asked: MessagePageDto, @Spoken() language: Language) {
    return this.queries.page(actor, asked, language);
  }

  @Get('unread')
  @SignedIn()
  @ApiOkResponse({ type: UnreadDto })
  unread(@Caller() actor: Actor): Promise<UnreadDto> {
    return this.queries.unread(actor);
  }

  /** Marks the named ones read, else all of a category, else all. */
  @Put('reading')
  @SignedIn()
  @ApiOkResponse({ type: ReadDto })
  async readMany(@Caller() actor: Actor, @Body() { ids, category }: ReadMessagesDto): Promise<ReadDto> {
    const read = ids
      ? await this.messages.readSome(actor, ids)
      : await this.messages.readAll(actor, category as Category | undefined);
    return { read };
  }

  @Put(':id/reading')
  @SignedIn()
  @ApiOkResponse({ type: ReadDto })
  async read(@Caller() actor: Actor, @Param('id', AnId) id: string): Promise<ReadDto> {
    return { read: await this.messages.readSome(actor, [id]) };
  }
}
