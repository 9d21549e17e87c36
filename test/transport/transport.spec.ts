import { BullMqTransport, InProcessTransport } from '@ipharbor/platform/jobs';
import { newId } from '@ipharbor/platform/kernel';
import { describeTransport } from './contract';

const quiet = () => undefined;

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
}
