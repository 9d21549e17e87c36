import { declaredPermissions, roles, type AdmittedRoute } from '@ipharbor/access';
import { page, table } from './markdown';

/** Which role holds what at first, and who may call which route. */
export function permissionsPage(routes: readonly AdmittedRoute[]): string {
  const permissions = [...declaredPermissions()].sort(([a], [b]) => a.localeCompare(b));
  const held = permissions.map(([name, holders]) => [`\`${name}\``, ...roles.map((role) => (holders.includes(role) ? '●' : ''))]);
  const called = routes.map(({ route, admission }) => [`\`${route}\``, admission.kind === 'requires' ? `\`${admission.permission}\`` : admission.kind]);
  return page(
    'Permissions',
    'What each role holds until the security administrator says otherwise. Which rows a role sees is decided by the policy of each aggregate.',
    table(['permission', ...roles], held),
    '## Routes',
    table(['route', 'who'], called),
  );
}
