import { readUscc } from '@ipharbor/identifiers';
import { directoryProblem } from '../directory.problems';
import type { EntityKind } from './enterprise.entity';

export interface EnterpriseCode {
  readonly uscc: string;
  readonly override: string | null;
  readonly entityKind: EntityKind;
  /** Division of the registry at the time of issue. */
  readonly issuedIn: string;
}

/**
 * The code as it is recorded. A wrong form is refused; a check character that fails is refused too, unless an officer
 * says why the licence shows it all the same.
 * @throws uscc-refused, uscc-override-unneeded (422)
 */
export function enterpriseCode(written: string, override: string | null): EnterpriseCode {
  const { normalised, problem, suggestion, details } = readUscc(written);
  if (!details || normalised === null || (problem && !override))
    throw directoryProblem('uscc-refused', {
      field: 'uscc',
      reason: problem?.zh,
      problem: problem?.code,
      suggestion,
      canOverride: problem?.severity === 'override',
    });
  if (!problem && override) throw directoryProblem('uscc-override-unneeded', { field: 'usccOverride' });
  return { uscc: normalised, override, entityKind: details.kind, issuedIn: details.issuedIn };
}
