import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { accessProblem } from '../access.problems';
import type { Actor } from '../actor';
import { admissionsOf, type Admission } from '../requires';
import { Sessions, type SignedInSession } from './sessions';
import { tokenOf } from './session-token';

/** A request that has passed the guard of a route for signed-in people. */
export interface AdmittedRequest extends FastifyRequest {
  actor: Actor;
  signedIn: SignedInSession;
}

/** Before every route: session, admission, permission. Which rows are seen is the policy's matter, later. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly sessions: Sessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const [admission] = admissionsOf(context.getHandler());
    if (admission?.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<AdmittedRequest>();
    const token = tokenOf(request);
    if (!token) throw accessProblem('not-signed-in');
    request.signedIn = await this.sessions.resume(token);
    request.actor = { ...request.signedIn.actor, requestId: request.id, sourceIp: request.ip };
    return admits(admission, request.signedIn);
  }
}

function admits(admission: Admission | undefined, { actor, mustChangePassword }: SignedInSession): boolean {
  if (!admission || admission.kind === 'public') return false;
  if (mustChangePassword && !(admission.kind === 'signed-in' && admission.evenBeforePasswordChange))
    throw accessProblem('password-change-required');
  if (admission.kind === 'requires' && !actor.permissions.has(admission.permission))
    throw accessProblem('permission-required', { permission: admission.permission });
  return true;
}
