import type { JobTransport } from '@ipharbor/platform/jobs';

/** Waits for what other processes bring about; jest's time limit ends it when it never comes. */
const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
};

/** What every transport must do, and all that it may be relied on for. */
export function describeTransport(name: string, create: () => JobTransport | Promise<JobTransport>): void {
  describe(`${name} as a job transport`, () => {
    let transport: JobTransport;
    const seen: string[] = [];
    const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `job-${from + n}`);

    beforeEach(async () => {
      seen.length = 0;
      transport = await create();
    });
    afterEach(() => transport.stop());

    it('delivers every id, also those announced before it was started', async () => {
      await transport.announce(ids(0, 3)).catch(() => undefined);
      await transport.start(async (batch) => void seen.push(...batch));
      await transport.announce(ids(3, 1_000));
      await until(() => seen.length >= 997);
      expect(new Set(ids(3, 1_000).filter((id) => !seen.includes(id)))).toEqual(new Set());
    });

    it('delivers an id again when it is announced again', async () => {
      await transport.start(async (batch) => void seen.push(...batch));
      await transport.announce(['again']);
      await until(() => seen.length === 1);
      await transport.announce(['again']);
      await until(() => seen.length === 2);
      expect(seen).toEqual(['again', 'again']);
    });

    it('survives a runner that throws', async () => {
      await transport.start(async (batch) => {
        if (batch.includes('bad')) throw new Error('a bad batch');
        seen.push(...batch);
      });
      await transport.announce(['bad']);
      await transport.announce(['good']);
      await until(() => seen.includes('good'));
    });

    it('waits on stop for what runs, and takes nothing new', async () => {
      let finished = false;
      let started = false;
      await transport.start(async () => {
        started = true;
        await new Promise((resolve) => setTimeout(resolve, 100));
        finished = true;
      });
      await transport.announce(['slow']);
      await until(() => started);
      await transport.stop();
      expect(finished).toBe(true);
    });
  });
}
