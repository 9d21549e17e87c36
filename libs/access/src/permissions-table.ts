import { roles } from './actor';
import type { AdmittedRoute } from './route-admissions';
import type { RoleTable } from './roles';

/** Who may call what, as the Markdown of `docs/permissions.md`: the review of a permission is a diff of this table. */
export function permissionsTable(routes: readonly AdmittedRoute[], table: RoleTable): string {
  const head = ['Route', 'Needs', ...roles];
  const rows = routes.map(({ route, admission }) => {
    if (admission.kind === 'public') return [`\`${route}\``, 'nothing', ...roles.map(() => '●')];
    if (admission.kind === 'signed-in') return [`\`${route}\``, 'a session', ...roles.map(() => '●')];
    const holders = table.holdersOf(admission.permission);
    return [`\`${route}\``, `\`${admission.permission}\``, ...roles.map((role) => (holders.includes(role) ? '●' : ''))];
  });
  return [
    '# Who may call what',
    '',
    'Generated from the routes and the roles as declared; the security administrator may decide otherwise in each city.',
    'Which rows a caller sees is decided by the policy of each record: region, enterprise, agency, grants.',
    '',
    line(head),
    line(head.map((_, at) => (at < 2 ? '---' : ':-:'))),
    ...rows.map(line),
    '',
  ].join('\n');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
