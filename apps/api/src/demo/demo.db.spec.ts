import { Account } from '@ipharbor/access';
import { AppConfig } from '@ipharbor/platform/config';
import { Clock } from '@ipharbor/platform/kernel';
import { TestApplication } from '@ipharbor/platform/testing';
import { firstStart } from '../first-start';
import { plantDemo } from './plant-demo';

jest.setTimeout(240_000);

/** What HTTP answers; each test reads the part it asked for. */
interface Answer {
  readonly total: number;
  readonly items: readonly { readonly id: string; readonly status: string; readonly jurisdictionRegion: string }[];
  readonly stages: readonly { readonly milestone: string; readonly count: number }[];
}

const password = 'Yuzhou-2026!';
const app = new TestApplication();
const demo = (): AppConfig => Object.assign(new AppConfig(), app.settings, { DEMO: true, DEMO_PASSWORD: password });

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation();
  await app.start();
  app.clock.set(new Clock().today());
});
afterAll(() => app.stop());

const get = async (token: string, path: string): Promise<Answer> => {
  const { body } = await app.request('get', path, token).expect(200);
  return body as Answer;
};

async function signIn(username: string): Promise<string> {
  const { body } = await app.request('post', '/sessions').send({ username, password }).expect(201);
  return (body as { token: string }).token;
}

const rowsOfEveryTable = async (): Promise<Record<string, number>> => {
  const counts = app.source.entityMetadatas.map(
    async ({ tableName, target }) => [tableName, (await app.rows(target)).length] as const,
  );
  return Object.fromEntries(await Promise.all(counts));
};

it('leaves no half of a city behind when it breaks off', async () => {
  let steps = 0;
  const breakOff = (): void => {
    steps += 1;
    if (steps === 2) throw new Error('the light went out');
  };
  await expect(plantDemo(demo(), password, breakOff)).rejects.toThrow('the light went out');
  expect(await app.rows(Account)).toEqual([]);
});

it('refuses a password that no account may have', async () => {
  const weak = Object.assign(demo(), { DEMO_PASSWORD: 'xxxxxxxxxxxx' });
  await expect(firstStart(app.running, weak)).rejects.toThrow('DEMO_PASSWORD');
});

describe('the demo city', () => {
  beforeAll(() => firstStart(app.running, demo()));

  it('holds the firms and the campaign that newcomers are told of', async () => {
    const officer = await signIn('officer');
    expect((await get(officer, '/enterprises')).total).toBe(400);
    expect((await get(officer, '/enterprises?zeroInvention=true')).total).toBe(268);
    for (const status of ['active', 'deregistered', 'revoked', 'moved-out'])
      expect((await get(officer, `/enterprises?registrationStatus=${status}`)).total).toBeGreaterThan(0);
    const [running] = (await get(officer, '/campaigns?status=running')).items;
    const { stages } = await get(officer, `/campaigns/${running.id}/funnel`);
    const funnel = Object.fromEntries(stages.map(({ milestone, count }) => [milestone, count]));
    expect(funnel).toMatchObject({ listed: 120, visited: 84, filed: 9, reached: 3, credited: 1, uncredited: 2 });
  });

  it('gives everybody a card, a way in and something to do', async () => {
    const { body } = await app.request('get', '/demo/accounts').expect(200);
    for (const { username } of body as { username: string }[]) await signIn(username);
    expect((body as unknown[]).length).toBe(14);
    const today = app.clock.today();
    const mine = `/visits?mine=true&plannedFrom=${today}&plannedTo=${today}`;
    expect((await get(await signIn('commissioner'), mine)).total).toBe(3);
    expect((await get(await signIn('enterprise'), '/visits?status=recorded')).total).toBe(1);
    expect((await get(await signIn('leader'), '/work-items?view=todo')).total).toBe(1);
    expect((await get(await signIn('leader'), `/work-items?view=all&dueBefore=${today}`)).total).toBeGreaterThan(5);
  });

  it('shows each only what is theirs', async () => {
    const [own] = (await get(await signIn('enterprise'), '/enterprises')).items;
    await app.request('get', `/enterprises/${own.id}`, await signIn('enterprise2')).expect(404);
    const { items } = await get(await signIn('township'), '/enterprises?pageSize=100');
    expect(new Set(items.map(({ jurisdictionRegion }) => jurisdictionRegion))).toEqual(new Set(['410184107']));
    await app.request('get', '/enterprises', await signIn('admin')).expect(403);
  });

  it('has cases in every state that a desk meets, one of them late', async () => {
    const desk = await signIn('protection');
    const statuses = (await get(desk, '/help-requests?pageSize=100')).items.map(({ status }) => status);
    for (const status of ['submitted', 'supplement-required', 'accepted', 'in-progress', 'appealed', 'completed'])
      expect(statuses).toContain(status);
    expect((await get(desk, '/help-requests?overdue=true')).total).toBeGreaterThan(0);
    expect((await get(await signIn('enterprise'), '/help-requests')).total).toBe(1);
  });

  it('is left alone by a second start', async () => {
    const before = await rowsOfEveryTable();
    await firstStart(app.running, demo());
    expect(await rowsOfEveryTable()).toEqual(before);
  });
});

it('gives an empty city one administrator when there is no demo', async () => {
  await app.reset();
  await firstStart(app.running, app.settings);
  await firstStart(app.running, app.settings);
  expect((await app.rows(Account)).map(({ username }) => username)).toEqual(['admin']);
});
