import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { chanceOf } from './chance';
import { Fleet, Services } from './fleet';
import { OutsideServer } from './outside-server';

const rounds = process.env.COUNT_SCALE === '1' ? 200 : 10;
const seed = Number(process.env.TEST_SEED ?? 20131018);
const leaseSeconds = 3;
const isScaled = process.env.TEST_DIALECT === 'mariadb';
const workers = ['worker-1', 'worker-2'];
const names = isScaled ? ['api', ...workers] : ['api'];
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Tally {
  readonly events: { readonly id: string; readonly type: string; readonly n: number | string }[];
  readonly openJobs: number;
}

/**
 * Something dies while commands come in; it is started again as a supervisor would, and nothing else is done. Every
 * command that was accepted has its three follow-ups, each once; the outside server may have heard twice of one, under
 * one key, only where somebody died in between.
 */
describe('jobs', () => {
  const chance = chanceOf(seed);
  const outside = new OutsideServer();
  const folder = mkdtempSync(join(tmpdir(), 'ipharbor-faults-'));
  /** When somebody who could hold an effect between its acceptance and its commit died or was frozen. */
  const deaths: number[] = [];
  let services: Services | undefined;
  let fleet: Fleet;

  beforeAll(async () => {
    const OUTSIDE = await outside.start(() => chance(30));
    services = isScaled ? await Services.start() : undefined;
    const shared = { OUTSIDE, DATA_DIR: folder, LEASE_SECONDS: String(leaseSeconds) };
    fleet = new Fleet(names, { ...shared, ...services?.addresses });
    await fleet.start();
  }, 120_000);
  afterAll(async () => {
    await fleet.stop();
    await services?.stop();
    await outside.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const crash = async (...dying: string[]) => {
    deaths.push(Date.now());
    await Promise.all(dying.map((name) => fleet.kill(name)));
    await wait(chance(300));
    for (const name of dying) fleet.run(name);
  };
  const crashService = async (name: 'mariadb' | 'redis') => {
    await services!.tell(name, 'crash');
    await wait(chance(300));
    await services!.tell(name, 'revive');
  };
  const embedded: Record<string, () => Promise<unknown>> = {
    'kill -9': () => crash('api'),
    'an orderly stop': async () => {
      await fleet.end('api');
      fleet.run('api');
    },
  };
  const scaled: Record<string, () => Promise<unknown>> = {
    'kill -9 of a worker': () => crash(workers[chance(2)]),
    'kill -9 of Redis, which forgets everything': () => crashService('redis'),
    'kill -9 of MariaDB': async () => {
      deaths.push(Date.now());
      await crashService('mariadb');
      deaths.push(Date.now());
    },
    'kill -9 of the api': () => crash('api'),
    'FLUSHALL on Redis': async () => {
      const redis = new Redis(services!.addresses.REDIS_URL);
      await redis.flushall();
      redis.disconnect();
    },
    'an orderly stop of both workers': async () => {
      await Promise.all(workers.map((name) => fleet.end(name)));
      for (const name of workers) fleet.run(name);
    },
    'a worker that freezes longer than its lease': async () => {
      deaths.push(Date.now());
      await fleet.freeze(workers[chance(2)], (leaseSeconds + 1.5) * 1000);
      deaths.push(Date.now());
    },
    'kill -9 of everything': async () => {
      deaths.push(Date.now());
      await Promise.all([...names.map((name) => fleet.kill(name)), services!.tell('redis', 'crash')]);
      await services!.tell('mariadb', 'crash');
      await services!.tell('mariadb', 'revive');
      await services!.tell('redis', 'revive');
      for (const name of names) fleet.run(name);
    },
  };
  const faults = Object.entries(isScaled ? scaled : embedded);

  const load = (round: number) => {
    const accepted: string[] = [];
    let isOver = false;
    let n = 0;
    const client = async () => {
      while (!isOver) {
        const id = `${prefixOf(round)}${(n += 1)}`;
        if (await fleet.ask('POST', `/probe/${id}`)) accepted.push(id);
        await wait(10 + chance(20));
      }
    };
    const clients = [client(), client(), client()];
    return {
      async stop() {
        isOver = true;
        await Promise.all(clients);
        return accepted;
      },
    };
  };

  const settled = async (round: number): Promise<Tally> => {
    for (;;) {
      const tally = await fleet.ask<Tally>('GET', `/probe?prefix=${prefixOf(round)}`);
      if (tally?.openJobs === 0) return tally;
      await wait(100);
    }
  };

  it.each(Array.from({ length: rounds }, (_, round) => [round, faults[round % faults.length][0]] as const))(
    'round %i, %s: every accepted command has its follow-ups, each once',
    async (round, name) => {
      const clients = load(round);
      await wait(50 + chance(350));
      const fault = faults.find(([called]) => called === name)![1];
      await fault()
        .then(() => fleet.untilReady())
        .then(() => wait(50 + chance(150)))
        .finally(() => clients.stop());
      const accepted = await clients.stop();
      const { events } = await settled(round);

      expect(fleet.fallen).toEqual([]);
      expect(accepted.length).toBeGreaterThan(0);
      const asked = events.filter(({ type }) => type === 'probe-asked').map(({ id }) => id);
      expect(accepted.filter((id) => !asked.includes(id))).toEqual([]);
      for (const kind of ['probe-outside', 'probe-single', 'probe-batch']) {
        const answered = events.filter(({ type }) => type === kind);
        expect(answered.filter(({ n }) => Number(n) !== 1)).toEqual([]);
        expect(answered.map(({ id }) => id).sort()).toEqual([...asked].sort());
      }
      for (const id of asked) expectOnceOutside(id);
    },
    120_000,
  );

  function expectOnceOutside(id: string): void {
    const arrivals = outside.arrivals.get(id) ?? [];
    expect(new Set(arrivals.map(({ key }) => key)).size).toBe(1);
    arrivals.slice(1).forEach(({ at }, nth) => {
      // a request may reach the server a moment after its sender has died
      const since = arrivals[nth].at - 1_000;
      if (!deaths.some((death) => death >= since && death <= at))
        throw new Error(`${id} was told twice, and nobody had died: ${JSON.stringify(arrivals)}`);
    });
  }
});

const prefixOf = (round: number): string => `round-${String(round).padStart(3, '0')}-`;
