import { newId } from '@ipharbor/platform/kernel';
import type { TestApplication } from '@ipharbor/platform/testing';
import { city, tokenFor, type Whom } from '../given/access';
import { enterprise } from '../given/directory';
import { assign, record, runningCampaign, team, visitor } from '../given/visits';
import { planted, type Planted } from '../processes/planted';
import { chanceOf } from './chance';

const rounds = process.env.COUNT_SCALE === '1' ? 100 : 15;
const seed = Number(process.env.TEST_SEED ?? 20131018);
const visitorFrom: Whom = { region: city };

interface Fixture {
  readonly token: string;
  readonly campaignId: string;
  readonly enterpriseIds: readonly string[];
  readonly visited: ReturnType<typeof record>;
}

/** A running campaign whose firms, one for each round, are given to one visitor. */
async function plant(app: TestApplication): Promise<Fixture> {
  const { person } = await visitor(app, visitorFrom);
  const enterpriseIds: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { id } = await enterprise(app, { name: `新郑市断电${round}号机械有限公司` });
    enterpriseIds.push(id);
  }
  const campaign = await runningCampaign(app, { startsOn: '2026-01-01', endsOn: '2099-12-31' });
  const formed = await team(app, campaign.id, [person], { capacity: rounds });
  await assign(app, campaign.id, formed.team.id, enterpriseIds);
  await app.runJobs();
  const token = await tokenFor(app, 'commissioner', visitorFrom);
  return { token, campaignId: campaign.id, enterpriseIds, visited: record(app) };
}

/** kill -9 while a visit is planned and its record with two needs is sent; then a start, and the phone sends again. */
describe('a visit', () => {
  let given: Planted<Fixture>;
  const chance = chanceOf(seed);
  beforeAll(async () => {
    given = await planted(plant);
  }, 180_000);
  afterAll(() => given.discard());

  const need = (round: number, nth: number) => ({
    id: newId(),
    kind: 'training',
    text: `断电${round}号的第${nth}个需求`,
  });
  const send = async (method: string, path: string, body: object, key: string) =>
    (await given.server.send<{ code?: string }>(method, path, given.what.token, { body, key }))?.status ?? null;

  it.each(Array.from({ length: rounds }, (_, round) => round))(
    'that is sent while the power fails (round %i) is there once, and so are its two needs',
    async (round) => {
      const { campaignId, enterpriseIds, visited, token } = given.what;
      const id = newId();
      const plan = { id, campaignId, enterpriseId: enterpriseIds[round], plannedOn: visited.visitedOn };
      const written = { ...visited, needs: [need(round, 1), need(round, 2)] };
      const both = async () => {
        const planned = await send('POST', '/visits', plan, `plan-${id}`);
        const recorded = planned === 201 ? await send('PUT', `/visits/${id}/record`, written, `record-${id}`) : null;
        return { planned, recorded };
      };
      const first = both();
      await new Promise((resolve) => setTimeout(resolve, chance(60)));
      await given.server.kill();
      const before = await first;
      await given.server.start();
      if (before.planned === 201) {
        const kept = await given.server.send<{ status: string }>('GET', `/visits/${id}`, token);
        expect(kept?.body.status).toEqual(
          before.recorded === 200 ? 'recorded' : expect.stringMatching(/planned|recorded/),
        );
      }
      expect(await both()).toEqual({ planned: 201, recorded: 200 });
      const query = `view=raised&total=exact&q=${encodeURIComponent(`断电${round}号的`)}`;
      const promises = await given.server.send<{ total: number }>('GET', `/work-items?${query}`, token);
      expect(promises?.body.total).toBe(2);
    },
    120_000,
  );
});
