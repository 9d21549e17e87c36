import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessProblem } from '../access.problems';
import { sessionLimits } from './session-limits';

export const sessionCookie = 'ipharbor_session';
export const csrfCookie = 'ipharbor_csrf';
export const csrfHeader = 'x-csrf-token';

/** A token says nothing and is kept nowhere: the table holds its hash. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOfToken = (token: string): string => sha256(token).toString('hex');
/** Derived from the token, so that a cookie planted by a neighbouring site proves nothing. */
const csrfTokenOf = (token: string): string => sha256(`csrf:${token}`).toString('base64url');

/**
 * The token of a request: `Authorization: Bearer` of a program, else the cookie of a browser, which must prove by the
 * echoed second cookie that a page of ours sent it.
 */
export function tokenOf(request: FastifyRequest): string | null {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return bearer;
  const token = request.cookies[sessionCookie];
  if (!token) return null;
  if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method) && !echoes(request, token))
    throw accessProblem('csrf-token-invalid');
  return token;
}

function echoes(request: FastifyRequest, token: string): boolean {
  const echoed = request.headers[csrfHeader];
  return typeof echoed === 'string' && timingSafeEqual(sha256(echoed), sha256(csrfTokenOf(token)));
}

export function setCookies(reply: FastifyReply, token: string, secure: boolean): void {
  const shared = { path: '/', sameSite: 'lax', secure, maxAge: sessionLimits.hours * 3600 } as const;
  void reply.setCookie(sessionCookie, token, { ...shared, httpOnly: true });
  void reply.setCookie(csrfCookie, csrfTokenOf(token), shared);
}

export function clearCookies(reply: FastifyReply): void {
  void reply.clearCookie(sessionCookie, { path: '/' }).clearCookie(csrfCookie, { path: '/' });
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
