import { BullMqTransport, InProcessTransport } from '@ipharbor/platform/jobs';
import { newId } from '@ipharbor/platform/kernel';
import { describeTransport } from './contract';

const quiet = () => undefined;
const inTicks = async (ticks: number): Promise<void> => {
  for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
};

if (process.env.TEST_TRANSPORT === 'bullmq') {
  const url = process.env.TEST_REDIS_URL;
  if (!url) throw new Error('TEST_REDIS_URL names the Redis of the tests');
  describeTransport('BullMQ', () => new BullMqTransport(url, quiet, `test-${newId()}`));

  describe('BullMQ without its Redis', () => {
    it('refuses an announcement instead of holding up the commit', async () => {
      const transport = new BullMqTransport('redis://127.0.0.1:1', quiet);
      await expect(transport.announce(['lost'])).rejects.toThrow();
      await transport.stop();
    });
  });
} else {
  describeTransport('the in-process runner', () => new InProcessTransport(() => undefined));

  describe('the in-process runner', () => {
    afterEach(() => jest.restoreAllMocks());

    it.each(Array.from({ length: 12 }, (_, ticks) => ticks))(
      'misses nothing that is announced %i ticks after its last look',
      async (ticks) => {
        const seen: string[] = [];
        const transport = new InProcessTransport(quiet);
        await transport.start(async (batch) => void seen.push(...batch));
        const later = setImmediate;
        let isFirst = true;
        jest.spyOn(global, 'setImmediate').mockImplementation((look: () => void) =>
          later(() => {
            look();
            if (isFirst) void inTicks(ticks).then(() => transport.announce(['second']));
            isFirst = false;
          }),
        );
        await transport.announce(['first']);
        await new Promise((resolve) => setTimeout(resolve, 20));
        expect(seen).toEqual(['first', 'second']);
        await transport.stop();
      },
    );
  });
}
