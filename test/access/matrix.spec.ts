import {
  RolePermissions,
  RouteAdmissions,
  permissionsTable,
  roles,
  type AdmittedRoute,
  type Role,
  type RoleTable,
} from '@ipharbor/access';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from 'supertest';
import { tokenFor } from '../given/access';
import { answerTo, placesOf, send } from './call';
import type { Place, Sample } from './sample';
import { samples } from './samples';

const minutes = 60_000;
/** What a caller with the permission may still be told: not yours to see, or a rule of the record says no. */
const refusals = [404, 409, 422];

/** Every route x every role x two regions. A route without a sample, or whose sample succeeds for nobody, fails here. */
describeOnDatabase('who may call what', (app) => {
  let routes: AdmittedRoute[];
  let table: RoleTable;
  beforeEach(async () => {
    routes = app.get(RouteAdmissions).all();
    table = await app.get(RolePermissions).current();
  });
  const mayCall = (role: Role, { admission }: AdmittedRoute): boolean =>
    admission.kind !== 'requires' || table.holdersOf(admission.permission).includes(role);

  it('has one sample for every route', () => {
    const known = routes.map(({ route }) => route);
    expect(known.filter((route) => !(route in samples))).toEqual([]);
    expect(Object.keys(samples).filter((route) => !known.includes(route))).toEqual([]);
  });

  it('refuses everybody who has not signed in', async () => {
    const wrong: string[] = [];
    for (const { route, admission } of routes) {
      if (admission.kind === 'public') continue;
      const { status } = await send(app, route, {});
      if (status !== 401) wrong.push(`${route}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('refuses every role that does not hold the permission', async () => {
    const wrong: string[] = [];
    for (const role of roles) {
      const token = await tokenFor(app, role);
      for (const one of routes.filter((one) => !mayCall(role, one))) {
        const { status, body } = await send(app, one.route, {}, token);
        if (status !== 403 || body.code !== 'permission-required') wrong.push(`${one.route} as ${role}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it(
    'answers those who may, and hides the records of other regions, firms and agencies',
    async () => {
      const wrong: string[] = [];
      for (const one of routes.filter(({ route }) => route in samples)) wrong.push(...(await faultsOf(one)));
      expect(wrong).toEqual([]);
    },
    20 * minutes,
  );

  it('is what docs/permissions.md says: npm run docs, and look at the difference', () => {
    const written = readFileSync(join(__dirname, '../../docs/permissions.md'), 'utf8');
    expect(written).toBe(permissionsTable(routes, table));
  });

  async function faultsOf(one: AdmittedRoute): Promise<string[]> {
    const { route, admission } = one;
    if (admission.kind === 'public') {
      const { answer } = await answerTo(app, samples, route, null);
      return answer.ok ? [] : [`${route} as nobody: ${said(answer)}`];
    }
    const faults: string[] = [];
    let succeeded = false;
    for (const role of roles.filter((role) => mayCall(role, one))) {
      for (const place of placesOf(role)) {
        const { sample, answer } = await answerTo(app, samples, route, { role, place });
        const saw = sees(sample, answer.text);
        if (answer.ok && place !== 'far') succeeded ||= saw !== 'too few';
        const fault = faultIn(sample, place, answer, saw);
        if (fault) faults.push(`${route} as ${role} from ${place}: ${fault} (${said(answer)})`);
      }
    }
    return succeeded ? faults : [`${route}: its sample succeeds for nobody`, ...faults];
  }
});

/** Whether an answer shows the rows of the sample. */
function sees({ rows }: Sample, text: string): 'all' | 'some' | 'too few' {
  if (!rows || rows.every((id) => text.includes(id))) return 'all';
  return rows.some((id) => text.includes(id)) ? 'some' : 'too few';
}

function faultIn(
  sample: Sample,
  place: Place,
  { ok, status, body }: Response,
  saw: ReturnType<typeof sees>,
): string | null {
  const isRule = refusals.includes(status) || (status === 403 && body.code !== 'permission-required');
  if (!ok && !isRule) return 'a sample must be a request that could succeed';
  if (sample.isShared) return null;
  if (status === 200 && Array.isArray(body.items) && !sample.rows)
    return 'the sample of a list says its rows, or isShared';
  if (place !== 'far') return null;
  if (ok && sample.rows && saw !== 'too few') return 'a list shows rows of another place';
  const hides = (sample.params !== undefined && !sample.rows) || sample.hidesBody;
  return hides && status !== 404 ? 'a record of another place is not hidden' : null;
}

const said = ({ status, body }: { status: number; body: { code?: string; errors?: unknown } }): string =>
  `${status} ${body.code ?? ''} ${body.errors ? JSON.stringify(body.errors) : ''}`.trim();
