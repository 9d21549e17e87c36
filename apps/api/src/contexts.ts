import type { Type } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import { DirectoryModule } from '@ipharbor/directory';
import { FollowUpsModule } from '@ipharbor/follow-ups';
import { IdentifiersModule } from '@ipharbor/identifiers';
import { RegionsModule } from '@ipharbor/regions';
import { TimelineModule } from '@ipharbor/timeline';

/** The contexts of the product, in the order of their dependence. */
export const contexts: Type[] = [
  AccessModule,
  IdentifiersModule,
  RegionsModule,
  FollowUpsModule,
  TimelineModule,
  DirectoryModule,
];
