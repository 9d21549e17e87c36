import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnId, CountField, SeenVersion } from '@ipharbor/platform/http';
import { People } from '../account/people';
import type { Actor } from '../actor';
import { Caller, Requires } from '../requires';
import { Posts } from './posts';
import { ChangePostDto, ChangeUnitDto, NewPostDto, NewUnitDto, PostDto, UnitDto, UnitsDto } from './unit.dto';
import { Units } from './units';

/** The tree is small and comes whole; the page of the caller is accepted and not needed. */
class UnitPageDto {
  @CountField({ optional: true, min: 1 })
  readonly page?: number;
  @CountField({ optional: true, min: 1 })
  readonly pageSize?: number;
}

@ApiTags('access')
@Controller()
export class UnitController {
  constructor(
    private readonly units: Units,
    private readonly posts: Posts,
    private readonly people: People,
  ) {}

  @Get('units')
  @Requires('unit:read')
  @ApiOkResponse({ type: UnitsDto })
  async tree(@Caller() actor: Actor, @Query() _page: UnitPageDto): Promise<UnitsDto> {
    const [units, heads] = await Promise.all([this.units.all(), this.people.heads()]);
    return { items: units.map((unit) => UnitDto.from(actor, unit, heads.get(unit.id) ?? null)) };
  }

  @Post('units')
  @Requires('unit:change')
  @ApiCreatedResponse({ type: UnitDto })
  async create(@Caller() actor: Actor, @Body() { id, ...facts }: NewUnitDto) {
    return UnitDto.from(actor, await this.units.create(actor, facts, id), null);
  }

  @Patch('units/:id')
  @Requires('unit:change')
  @ApiOkResponse({ type: UnitDto })
  async change(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
    @Body() dto: ChangeUnitDto,
  ) {
    const unit = await this.units.change(actor, id, version, dto);
    return UnitDto.from(actor, unit, (await this.people.heads()).get(id) ?? null);
  }

  @Post('posts')
  @Requires('post:change')
  @ApiCreatedResponse({ type: PostDto })
  async assign(@Caller() actor: Actor, @Body() { id, ...facts }: NewPostDto) {
    return PostDto.from(await this.posts.assign(actor, facts, id));
  }

  @Patch('posts/:id')
  @Requires('post:change')
  @ApiOkResponse({ type: PostDto })
  async changePost(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @SeenVersion() version: number,
    @Body() dto: ChangePostDto,
  ) {
    return PostDto.from(await this.posts.change(actor, id, version, dto));
  }
}
