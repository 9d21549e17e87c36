import type { ApiProblem } from '@/api/problem';
import type { useWords } from '@/i18n';
import type { ReadLine } from './people-sheet';

type Translate = ReturnType<typeof useWords>['t'];

/** What stands against each line: what can be seen here, and what the server has said of the same lines. */
export function peopleFaults(lines: readonly ReadLine[], problem: ApiProblem | null, t: Translate): string[][] {
  const names = lines.map(({ line }) => line.username.toLowerCase());
  return lines.map(({ line, unknownRoles }, index) => {
    const faults = unknownRoles.map((word) => t('administration.people.fault.unknownRole', { word }));
    if (!line.displayName) faults.push(t('administration.people.fault.displayName'));
    if (!line.username) faults.push(t('administration.people.fault.username'));
    else if (names.indexOf(names[index]) < index) faults.push(t('administration.people.fault.repeated'));
    if (line.roles.length === 0 && unknownRoles.length === 0) faults.push(t('administration.people.fault.roles'));
    const said = (problem?.errors ?? []).filter(({ field }) => field.startsWith(`rows.${index}.`));
    return [...faults, ...said.map(({ message }) => message)];
  });
}
