import type { RouteLocationRaw } from 'vue-router';
import { base } from '@/api/request';

/** Lists stand at the same address in the console as in the api: the rows that a figure of the server opens. */
export const opens = (apiAddress: string): RouteLocationRaw =>
  apiAddress.startsWith(base) ? apiAddress.slice(base.length) : apiAddress;
