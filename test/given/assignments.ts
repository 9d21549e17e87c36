import { Accounts, type Actor } from '@ipharbor/access';
import { Specialist, type ApplyDto } from '@ipharbor/assignments';
import type { Professional } from '@ipharbor/directory';
import { newId } from '@ipharbor/platform/kernel';
import type { TestApplication } from '@ipharbor/platform/testing';
import { accountFor, actorFor, actors, type Whom } from './access';
import { professional } from './visits';

/** What somebody offers who knows machines. */
export const profile = (facts: Partial<ApplyDto> = {}): ApplyDto => ({
  ipcSections: ['F'],
  industries: ['C34'],
  experienceYears: 8,
  capacity: 10,
  ...facts,
});

export const eligible = {
  isLawAbiding: true,
  isNotDishonest: true,
  hasEmployerConsent: true,
  hasNoConflict: true,
};

/** A record in the state asked for; on duty, with a letter and a term of two years, unless said otherwise. */
export async function specialist(
  app: TestApplication,
  facts: Partial<Specialist> = {},
  person?: Professional,
): Promise<Specialist> {
  const who = person ?? (await professional(app, { name: facts.name ?? '陈志远' }));
  const status = facts.status ?? 'on-duty';
  const row = Object.assign(new Specialist(), {
    id: newId(),
    professionalId: who.id,
    currentKey: who.id,
    name: who.name,
    agencyId: who.agencyId,
    employer: null,
    regionCode: who.regionCode,
    languages: ['zh'],
    ...profile(),
    statement: null,
    appliedOn: '2026-01-05',
    appliedById: await accountFor(app, 'system-administrator'),
    secrecyOn: '2026-01-05',
    integrityOn: '2026-01-05',
    createdAt: app.clock.now(),
    ...(['on-duty', 'suspended', 'appointed'].includes(status)
      ? {
          letterNo: `TP-2026-${newId()}`,
          appointedOn: '2026-01-20',
          termFromOn: '2026-02-01',
          termToOn: '2028-01-31',
          terms: 1,
        }
      : {}),
    ...facts,
    status,
  });
  return app.write((tx) => tx.insert(row));
}

/** A specialist with an account of their own. */
export async function specialistWithAccount(
  app: TestApplication,
  whom: Whom = {},
  facts: Partial<Specialist> = {},
): Promise<{ actor: Actor; specialist: Specialist }> {
  const row = await specialist(app, facts);
  const id = await accountFor(app, 'commissioner', whom);
  const { version } = (await app.get(Accounts).find(id))!;
  await app
    .get(Accounts)
    .change(await actors(app).systemAdministrator(), id, version, { professionalId: row.professionalId });
  return { actor: await actorFor(app, 'commissioner', whom), specialist: row };
}
