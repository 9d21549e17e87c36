import { Global, Module } from '@nestjs/common';
import { RegionController } from './region.controller';
import { Regions } from './regions';

/** 行政区划: who names a region, in a file or on a page, is understood here. */
@Global()
@Module({ controllers: [RegionController], providers: [Regions], exports: [Regions] })
export class RegionsModule {}
