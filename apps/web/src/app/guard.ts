import type { NavigationGuardReturn, RouteLocationNormalized } from 'vue-router';
import { session } from '@/session/session';

/** Before every page: a session, a password of one's own, the permission. The server judges again; this is courtesy. */
export async function guard(to: RouteLocationNormalized): Promise<NavigationGuardReturn> {
  if (to.meta.isPublic && to.name !== 'sign-in') return true;
  const user = await session.ensure();
  if (to.name === 'sign-in') return user === null || { path: returnAddress(to.query.return), replace: true };
  if (user === null) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { return: to.fullPath } };
  if (user.mustChangePassword && to.name !== 'password') return { name: 'password', query: { return: to.fullPath } };
  return to.matched.every((route) => session.can(route.meta.permission)) || { name: 'forbidden', replace: true };
}

/** Only addresses of this site: `?return=//elsewhere` leads home. */
export const returnAddress = (given: unknown): string =>
  typeof given === 'string' && /^\/(?![/\\])/.test(given) ? given : '/';
