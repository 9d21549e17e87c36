import { BullMqTransport } from '@ipharbor/platform/jobs';
import { newId } from '@ipharbor/platform/kernel';
import { describeTransport } from './contract';

const url = process.env.TEST_REDIS_URL;
if (!url) throw new Error('TEST_REDIS_URL names the Redis of the tests');

describeTransport('BullMQ', () => new BullMqTransport(url, () => undefined, `test-${newId()}`));

describe('BullMQ without its Redis', () => {
  it('refuses an announcement at once instead of holding up the commit', async () => {
    const transport = new BullMqTransport('redis://127.0.0.1:1', () => undefined);
    const began = process.hrtime.bigint();
    await expect(transport.announce(['lost'])).rejects.toThrow();
    expect(Number(process.hrtime.bigint() - began) / 1e6).toBeLessThan(2_000);
    await transport.stop();
  });
});
