import { AppConfig } from '@ipharbor/platform/config';
import { Clock, newId } from '@ipharbor/platform/kernel';
import type { LookupAddress } from 'node:dns';
import { OutsideServer, type Answer } from '../../../../test/outside/http-server';
import { signatureOf, WebhookClient } from './webhook-client';

describe('WebhookClient', () => {
  const server = new OutsideServer();
  beforeAll(() => server.start());
  afterAll(() => server.stop());
  beforeEach(() => void server.calls.splice(0));

  const client = (loopback: 'on' | 'off' = 'on') =>
    new WebhookClient(AppConfig.from({ WEBHOOKS_TO_LOOPBACK: loopback, OUTSIDE_TIMEOUT_MS: '300' }), new Clock());
  const call = (url = `${server.url}/hook`) => ({ id: newId(), url, secret: 'whsec_1', body: '{"event":"x"}' });

  it('signs what it sends, with the time in the signature', async () => {
    const { id, ...rest } = call();
    expect(await client().post({ id, ...rest })).toMatchObject({ ended: 'accepted' });
    const [{ headers, body }] = server.calls;
    expect(headers['x-ipharbor-delivery']).toBe(id);
    const timestamp = String(headers['x-ipharbor-timestamp']);
    expect(headers['x-ipharbor-signature']).toBe(`v1=${signatureOf('whsec_1', timestamp, body)}`);
  });

  it.each<[string, Answer, string]>([
    ['fails', { status: 500, body: 'down' }, 'unreachable'],
    ['does not know the address', { status: 404 }, 'unreachable'],
    ['wants no more', { status: 410 }, 'refused'],
    ['sends elsewhere', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'unreachable'],
    ['hangs', 'hangs', 'unreachable'],
    ['answers too late', { status: 200, lateMs: 600 }, 'unreachable'],
    ['drops the line', 'drops', 'unreachable'],
  ])('a server that %s', async (_, answer, ended) => {
    server.answer = answer;
    expect(await client().post(call())).toMatchObject({ ended });
    expect(server.calls).toHaveLength(1);
    server.answer = { status: 200 };
  });

  it('accepts an answer that comes late but in time, and cuts off one without an end', async () => {
    server.answer = { status: 200, lateMs: 100, body: 'x'.repeat(1_000_000) };
    expect(await client().post(call())).toMatchObject({ ended: 'accepted' });
    server.answer = { status: 200 };
  });

  it('does not call this machine in production', async () => {
    expect(await client('off').post(call())).toMatchObject({ ended: 'refused', code: 'webhook-address-refused' });
    expect(server.calls).toEqual([]);
  });

  it.each([
    ['an inward address', [{ address: '10.0.0.5', family: 4 }]],
    [
      'one inward address among public ones',
      [
        { address: '93.184.216.34', family: 4 },
        { address: '::1', family: 6 },
      ],
    ],
  ])('refuses a name that turns out to have %s when it is called', async (_, addresses: LookupAddress[]) => {
    const turned = client('off');
    turned.resolve = (_host, _options, done) => done(null, addresses);
    const outcome = await turned.post(call(`http://rebound.example.cn:${server.port}/`));
    expect(outcome).toMatchObject({ ended: 'refused', code: 'webhook-address-refused' });
    expect(server.calls).toEqual([]);
  });

  it('connects to the address that it judged, though the name has changed since', async () => {
    const addresses: LookupAddress[][] = [[{ address: '127.0.0.1', family: 4 }], [{ address: '10.0.0.5', family: 4 }]];
    const changing = client('on');
    changing.resolve = (_host, _options, done) => done(null, addresses.shift() ?? []);
    expect(await changing.post(call(`http://changing.example.cn:${server.port}/`))).toMatchObject({
      ended: 'accepted',
    });
    expect(await changing.post(call(`http://changing.example.cn:${server.port}/`))).toMatchObject({ ended: 'refused' });
  });

  it('is not open to this machine outside tests', () => {
    const { NODE_ENV } = process.env;
    process.env.NODE_ENV = 'production';
    try {
      expect(() => AppConfig.from({ WEBHOOKS_TO_LOOPBACK: 'on' })).toThrow('only tests');
    } finally {
      process.env.NODE_ENV = NODE_ENV;
    }
  });
});
