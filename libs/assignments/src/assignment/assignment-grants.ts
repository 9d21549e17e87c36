import { AccessGrant } from '@ipharbor/access';
import { dayAfter, newId, type IsoDay } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import type { Assignment } from './assignment.entity';

/** Grants say in their reason which assignment they come from, so that taking away finds what was given. */
const reasonOf = ({ id }: Assignment): string => `指派 ${id}`;

/** From today on the specialist sees these enterprises. */
export async function openEnterprises(
  tx: Tx,
  assignment: Assignment,
  enterprises: readonly { id: string; regionCode: string }[],
  today: IsoDay,
): Promise<void> {
  const earlier = await grantsOf(tx, assignment);
  const again = earlier.filter(({ toOn }) => toOn !== null);
  for (const grant of again) grant.toOn = null;
  await tx.updateMany(again);
  const known = new Set(earlier.map(({ subjectId }) => subjectId));
  const grants = enterprises
    .filter(({ id }) => !known.has(id))
    .map(({ id, regionCode }) =>
      Object.assign(new AccessGrant(), {
        id: newId(),
        principalType: 'professional',
        principalId: assignment.professionalId,
        subjectType: 'enterprise',
        subjectId: id,
        regionCode,
        reason: reasonOf(assignment),
        fromOn: today,
        toOn: null,
      }),
    );
  await tx.insertMany(grants);
}

/** From this moment on they see them no more, unless they do for another reason. */
export async function closeEnterprises(tx: Tx, assignment: Assignment, today: IsoDay): Promise<void> {
  const open = (await grantsOf(tx, assignment)).filter(({ toOn }) => toOn === null);
  for (const grant of open) grant.toOn = dayAfter(today, -1);
  await tx.updateMany(open);
}

const grantsOf = (tx: Tx, assignment: Assignment): Promise<AccessGrant[]> =>
  tx
    .findBy(AccessGrant, {
      principalType: 'professional',
      principalId: assignment.professionalId,
      subjectType: 'enterprise',
    })
    .then((grants) => grants.filter(({ reason }) => reason === reasonOf(assignment)));
