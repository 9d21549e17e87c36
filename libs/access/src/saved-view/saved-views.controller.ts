import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { newId } from '@ipharbor/platform/kernel';
import { Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import type { Actor } from '../actor';
import { Caller, SignedIn } from '../requires';
import { KeepViewsDto, SavedViewDto, SavedViewsOfDto } from './saved-views.dto';
import { SavedViews } from './saved-views.entity';

/** What a person keeps of a list for themselves; nobody else reads it, so it leaves no event. */
@Controller('saved-views')
export class SavedViewsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: [SavedViewDto] })
  async of(@Caller() { accountId }: Actor, @Query() { list }: SavedViewsOfDto): Promise<SavedViewDto[]> {
    const kept = await this.reader.from(SavedViews, 'kept').where({ accountId, list }).getOne();
    return kept?.views ?? [];
  }

  @Put()
  @SignedIn()
  @ApiOkResponse({ type: [SavedViewDto] })
  keep(
    @Caller() { accountId }: Actor,
    @Query() { list }: SavedViewsOfDto,
    @Body() { views }: KeepViewsDto,
  ): Promise<SavedViewDto[]> {
    return this.work.run(async (tx) => {
      const [kept] = await tx.findBy(SavedViews, { accountId, list });
      if (kept) await tx.update(Object.assign(kept, { views }));
      else await tx.insert(Object.assign(new SavedViews(), { id: newId(), accountId, list, views }));
      return views;
    });
  }
}
