import { createHash, timingSafeEqual } from 'node:crypto';
import { accessProblem, Sessions, tokenOf, type Permission } from '@ipharbor/access';
import { httpProblem, sendProblem } from '@ipharbor/platform/http';
import { DomainError } from '@ipharbor/platform/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

const permission: Permission = 'operations:inspect';

/**
 * Who may look at what engineers look at: a session whose role holds `operations:inspect`. These pages are no Nest routes,
 * so they ask here; everything that would change something is refused.
 */
export async function admitEngineer(sessions: Sessions, request: FastifyRequest): Promise<void> {
  const token = tokenOf(request);
  if (!token) throw accessProblem('not-signed-in');
  const { actor, mustChangePassword } = await sessions.resume(token);
  if (mustChangePassword) throw accessProblem('password-change-required');
  if (!actor.permissions.has(permission)) throw accessProblem('permission-required', { permission });
}

/** These pages answer refusals as the api does. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = error instanceof DomainError ? error : httpProblem('unexpected', { requestId: request.id });
  sendProblem(problem, request, reply);
}

/** A program that knows the secret of the configuration; compared without saying how much of it was right. */
export function knowsSecret(request: { headers: { authorization?: string } }, secret: string | undefined): boolean {
  const given = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return secret !== undefined && given !== undefined && timingSafeEqual(sha256(given), sha256(secret));
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
