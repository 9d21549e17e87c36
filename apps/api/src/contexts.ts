import type { Type } from '@nestjs/common';

/** The contexts of the product, in the order of their dependence. */
export const contexts: Type[] = [];
