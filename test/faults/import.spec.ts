import { organisationCodeCheckCharacter, usccCheckCharacter } from '@ipharbor/identifiers';
import { newId } from '@ipharbor/platform/kernel';
import { city, tokenFor } from '../given/access';
import { planted, type Planted } from '../processes/planted';
import { chanceOf } from './chance';

const rounds = process.env.COUNT_SCALE === '1' ? 100 : 15;
const seed = Number(process.env.TEST_SEED ?? 20131018);
const rowsPerFile = 1_200;

interface Run {
  readonly id: string;
  readonly status: string;
  readonly created: number;
  readonly rejected: number;
}

/** A file of firms that only this round brings, one of them with a wrong check character. */
function firms(round: number): string {
  const rows = Array.from({ length: rowsPerFile }, (_, n) => {
    const organisation = `F${String(round).padStart(3, '0')}${String(n).padStart(4, '0')}`;
    const first = `91410184${organisation}${organisationCodeCheckCharacter(organisation)}`;
    const check = usccCheckCharacter(first);
    return `断电第${round}轮${n}号有限公司,${first}${n === 7 ? (check === '0' ? '1' : '0') : check},${n % 50}`;
  });
  return ['企业名称,统一社会信用代码,研发人员', ...rows].join('\n');
}

/** kill -9 while a file is being received, checked or carried in; then a start, and nothing else. */
describe('an import', () => {
  let given: Planted<string>;
  const chance = chanceOf(seed);
  beforeAll(async () => {
    given = await planted((app) => tokenFor(app, 'officer', { region: city }));
  }, 60_000);
  afterAll(() => given.discard());

  const upload = (round: number, id: string) => {
    const form = new FormData();
    form.append('id', id);
    form.append('register', 'enterprises');
    form.append('mode', 'apply');
    form.append('file', new Blob([firms(round)]), `第${round}轮.csv`);
    return given.server.send<Run>('POST', '/imports', given.what, { body: form, key: `import-${id}` });
  };

  const ended = async (id: string): Promise<Run> => {
    for (;;) {
      const answer = await given.server.send<Run>('GET', `/imports/${id}`, given.what);
      if (answer?.status === 200 && ['done', 'failed'].includes(answer.body.status)) return answer.body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it.each(Array.from({ length: rounds }, (_, round) => round))(
    'that is killed at a random moment (round %i) ends with every row once',
    async (round) => {
      const id = newId();
      const first = upload(round, id);
      await new Promise((resolve) => setTimeout(resolve, chance(1_500)));
      await given.server.kill();
      const answered = await first;
      await given.server.start();
      if (answered?.status !== 202) expect((await upload(round, id))?.status).toBe(202);
      const run = await ended(id);
      expect([run.status, run.created, run.rejected]).toEqual(['done', rowsPerFile - 1, 1]);
      const list = await given.server.send<{ total: number }>(
        'GET',
        `/enterprises?q=${encodeURIComponent(`断电第${round}轮`)}&total=exact`,
        given.what,
      );
      expect(list?.body.total).toBe(rowsPerFile - 1);
    },
    120_000,
  );
});
