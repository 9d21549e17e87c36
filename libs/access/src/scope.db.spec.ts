import { newId } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import fc from 'fast-check';
import { AccessGrant } from './access-grant.entity';
import { Account } from './account/account.entity';
import type { Actor } from './actor';
import { Scope, type ScopeOf } from './scope';

const regions = ['410100', '410184', '410184106', '410184107', '410185', '410185001'];
const ids = Array.from({ length: 4 }, () => newId());
const days = ['2026-11-01', '2026-11-22', '2026-11-23', '2026-11-24', '2026-12-31'];

const one = fc.constantFrom(...ids);
const maybe = fc.option(one, { nil: null });
const rowOf = fc.record({
  region: fc.option(fc.constantFrom(...regions), { nil: null }),
  enterprise: maybe,
  agency: maybe,
  unit: maybe,
});
const grantOf = fc.record({
  principalType: fc.constantFrom('account' as const, 'professional' as const, 'agency' as const, 'unit' as const),
  principalId: one,
  subjectType: fc.constantFrom('enterprise', 'campaign'),
  subjectId: one,
  fromOn: fc.constantFrom(...days),
  toOn: fc.option(fc.constantFrom(...days), { nil: null }),
});
const actorOf = fc.record({
  accountId: one,
  regionCodes: fc.subarray(regions, { maxLength: 2 }),
  standsInFor: fc.subarray(ids, { maxLength: 2 }),
  enterpriseIds: fc.subarray(ids, { maxLength: 1 }),
  agencyIds: fc.subarray(ids, { maxLength: 2 }),
  professionalId: maybe,
  unitId: maybe,
});
/** Which ways in a policy opens. */
const shapeOf = fc.subarray(['region', 'enterprise', 'agency', 'professional', 'unit', 'accounts', 'grants'] as const);

/** Columns of the accounts table that stand in for those of any aggregate: the rule only knows names of columns. */
const columns = {
  region: 'row.username',
  enterprise: 'row.enterpriseId',
  agency: 'row.agencyId',
  unit: 'row.professionalId',
  professional: 'row.professionalId',
};

describeOnDatabase('row scope', (app) => {
  const numRuns = Math.round(2000 * Number(process.env.COUNT_SCALE ?? 0.05));
  const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31);

  it(
    'admits in lists exactly the rows that it admits one by one',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(rowOf, { minLength: 3, maxLength: 8 }),
          fc.array(grantOf, { maxLength: 6 }),
          actorOf,
          shapeOf,
          agrees,
        ),
        { numRuns, seed },
      ),
    600_000,
  );

  async function agrees(
    given: readonly { region: string | null; enterprise: string | null; agency: string | null; unit: string | null }[],
    grants: readonly Omit<AccessGrant, 'id' | 'regionCode' | 'reason'>[],
    facts: { accountId: string; unitId: string | null } & Pick<
      Actor,
      'regionCodes' | 'standsInFor' | 'enterpriseIds' | 'agencyIds' | 'professionalId'
    >,
    shape: readonly (keyof ScopeOf<string>)[],
  ): Promise<void> {
    await app.reset();
    const rows = given.map((row) => ({ ...row, id: newId() }));
    await app.write(async (tx) => {
      await tx.insertMany(rows.map(asAccount));
      await tx.insertMany(
        grants.map((grant) => Object.assign(new AccessGrant(), grant, { id: newId(), regionCode: null, reason: 'x' })),
      );
    });
    const actor = { ...facts, post: facts.unitId && { unitId: facts.unitId } } as unknown as Actor;
    const scope = app.get(Scope);
    const only = <Value>(all: ScopeOf<Value>): ScopeOf<Value> =>
      Object.fromEntries(shape.map((way) => [way, all[way]]));

    const query = app.get(Reader).from(Account, 'row').select('row.id', 'id');
    const narrowed = scope.narrow(
      actor,
      query,
      only({
        ...columns,
        accounts: ['row.agencyId'],
        grants: [
          ['enterprise', columns.enterprise],
          ['campaign', columns.unit],
        ],
      }),
    );
    const listed = (await narrowed.getRawMany<{ id: string }>()).map(({ id }) => id);
    const covered: string[] = [];
    for (const row of rows) {
      const { region, enterprise, agency, unit } = row;
      const values = {
        region,
        enterprise,
        agency,
        unit,
        professional: unit,
        accounts: [agency],
        grants: [
          ['enterprise', enterprise],
          ['campaign', unit],
        ] as const,
      };
      if (await scope.covers(actor, only<string | null>(values))) covered.push(row.id);
    }
    expect(listed.sort()).toEqual(covered.sort());
  }
});

const asAccount = (row: {
  id: string;
  region: string | null;
  enterprise: string | null;
  agency: string | null;
  unit: string | null;
}): Account =>
  Object.assign(new Account(), {
    id: row.id,
    username: row.region ?? '',
    usernameKey: row.id,
    displayName: '',
    nameKey: '',
    phone: null,
    enterpriseId: row.enterprise,
    agencyId: row.agency,
    professionalId: row.unit,
    createdAt: new Date(),
  });
