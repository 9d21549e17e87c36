import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import { Public } from '@ipharbor/access';
import type { FastifyRequest } from 'fastify';
import { publicSource } from '../public-source';
import { RatedDto, RateByLinkDto } from './rating.dto';
import { Ratings } from './ratings';

/** By the link that was sent when the case was completed; it works once. */
@Controller('help-ratings')
export class RatingController {
  constructor(private readonly ratings: Ratings) {}

  @Post()
  @Public()
  @HttpCode(201)
  @ApiCreatedResponse({ type: RatedDto })
  async rate(@Req() request: FastifyRequest, @Body() dto: RateByLinkDto): Promise<RatedDto> {
    const { number } = await this.ratings.rateByLink(publicSource(request), dto);
    return { number };
  }
}
