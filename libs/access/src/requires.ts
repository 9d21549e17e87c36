import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from './actor';
import type { Permission } from './permissions';

/** Who may call a route. Exactly one on each route, or the process does not start. */
export type Admission =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in'; readonly evenBeforePasswordChange: boolean }
  | { readonly kind: 'requires'; readonly permission: Permission };

export const ADMISSION = 'ipharbor:admission';

/** Collects instead of replacing, so that a second one on a route is seen at boot. */
const admit =
  (admission: Admission): MethodDecorator =>
  (_target, _name, { value }: PropertyDescriptor) =>
    Reflect.defineMetadata(ADMISSION, [...admissionsOf(value as object), admission], value as object);

export const admissionsOf = (handler: object): readonly Admission[] =>
  (Reflect.getMetadata(ADMISSION, handler) as Admission[] | undefined) ?? [];

/** Anybody, without signing in. */
export const Public = () => admit({ kind: 'public' });
/** Everybody who is signed in: for what concerns only themselves. */
export const SignedIn = ({ evenBeforePasswordChange = false } = {}) =>
  admit({ kind: 'signed-in', evenBeforePasswordChange });
/** Those whose role holds the permission. Which rows they see is the policy's matter. */
export const Requires = (permission: Permission) => admit({ kind: 'requires', permission });

/** The signed-in person of this request. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<{ actor?: Actor }>();
  if (!actor) throw new Error('@Caller() on a public route');
  return actor;
});
