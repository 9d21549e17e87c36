import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageOf } from '@ipharbor/platform/http';
import type { Actor } from '../actor';
import { Caller, Requires } from '../requires';
import { PersonDto, PersonPageDto } from './person.dto';
import { PersonQueries } from './person.queries';

@ApiTags('access')
@Controller('people')
export class PersonController {
  constructor(private readonly queries: PersonQueries) {}

  @Get()
  @Requires('person:read')
  @ApiOkResponse({ type: PageOf(PersonDto) })
  page(@Caller() actor: Actor, @Query() filter: PersonPageDto) {
    return this.queries.page(actor, filter);
  }
}
