import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Actor } from './actor';
import type { Permission } from './permissions';

/** Who may call a route. Exactly one on each route, or the process does not start. */
export type Admission =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'requires'; readonly permission: Permission };

export const ADMISSION = 'ipharbor:admission';

/** Anybody, without signing in. */
export const Public = () => SetMetadata<string, Admission>(ADMISSION, { kind: 'public' });
/** Everybody who is signed in: for what concerns only themselves. */
export const SignedIn = () => SetMetadata<string, Admission>(ADMISSION, { kind: 'signed-in' });
/** Those whose role holds the permission. Which rows they see is the policy's matter. */
export const Requires = (permission: Permission) =>
  SetMetadata<string, Admission>(ADMISSION, { kind: 'requires', permission });

/** The signed-in person of this request. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<{ actor?: Actor }>();
  if (!actor) throw new Error('@Caller() on a public route');
  return actor;
});
