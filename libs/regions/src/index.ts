export { FormerRegion } from './former-region.entity';
export { Region, regionLevels, type RegionLevel } from './region.entity';
export { Regions, type RegionName } from './regions';
export { RegionsModule } from './regions.module';
