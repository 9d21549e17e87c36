import type { AppConfig } from '@ipharbor/platform/config';
import type { Clock } from '@ipharbor/platform/kernel';
import { RootModule } from '../apps/api/src/root.module';

export { migrations } from '../db/migrations';
export const root = (config: AppConfig, clock: Clock) => RootModule.for(config, clock);
