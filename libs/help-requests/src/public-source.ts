import type { Principal } from '@ipharbor/platform/kernel';
import type { FastifyRequest } from 'fastify';

/** Somebody who has not signed in. */
export const publicSource = ({ id, ip }: FastifyRequest): Principal => ({
  accountId: null,
  actingAs: null,
  requestId: id,
  sourceIp: ip,
});
