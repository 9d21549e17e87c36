import type { Type } from '@nestjs/common';
import { AccessModule } from '@ipharbor/access';

/** The contexts of the product, in the order of their dependence. */
export const contexts: Type[] = [AccessModule];
