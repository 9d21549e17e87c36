export { Regions } from './regions';
export { RegionsModule } from './regions.module';
