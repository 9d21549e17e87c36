import type { Type } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';
import { DirectoryModule } from '@ipharbor/directory';
import { RegionsModule } from '@ipharbor/regions';

/** The contexts of the product, in the order of their dependence. */
export const contexts: Type[] = [AccessModule, RegionsModule, DirectoryModule];
