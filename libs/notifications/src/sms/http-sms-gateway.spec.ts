import { createHmac } from 'node:crypto';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { OutsideServer, type Answer } from '../../../../test/outside/http-server';
import { HttpSmsGateway } from './http-sms-gateway';

const key = 'a key that both sides hold';

describe('HttpSmsGateway', () => {
  const server = new OutsideServer();
  beforeAll(() => server.start());
  afterAll(() => server.stop());
  beforeEach(() => void server.calls.splice(0));

  const gateway = () => new HttpSmsGateway(server.url, key, () => 300, new Clock());
  const message = {
    id: newId(),
    phone: '13800000000',
    signature: '知港',
    templateId: 'SMS_1',
    variables: { number: 'WQ-1' },
    text: '【知港】您的申请 WQ-1 已受理',
  };

  it('hands over the template and its variables, signed, under the id of the delivery', async () => {
    server.answer = { status: 200, body: '{"id":"GW-9"}' };
    expect(await gateway().send(message)).toEqual({ ended: 'accepted', providerId: 'GW-9' });
    const [{ headers, body, path }] = server.calls;
    expect(path).toBe('/messages');
    expect(JSON.parse(body)).toMatchObject({ templateId: 'SMS_1', variables: { number: 'WQ-1' } });
    expect(headers['idempotency-key']).toBe(message.id);
    const said = `${String(headers['x-ipharbor-timestamp'])}.${body}`;
    expect(headers['x-ipharbor-signature']).toBe(createHmac('sha256', key).update(said).digest('hex'));
  });

  it.each<[string, Answer, string]>([
    ['refuses the template', { status: 400, body: '{"code":"template"}' }, 'refused'],
    ['asks to slow down', { status: 429 }, 'unreachable'],
    ['fails', { status: 503 }, 'unreachable'],
    ['hangs', 'hangs', 'unreachable'],
    ['drops the line', 'drops', 'unreachable'],
    ['sends elsewhere', { status: 302, headers: { location: 'http://127.0.0.1/' } }, 'unreachable'],
  ])('a gateway that %s', async (_, answer, ended) => {
    server.answer = answer;
    expect(await gateway().send(message)).toMatchObject({ ended });
  });

  it('believes an acceptance that it cannot read', async () => {
    server.answer = { status: 202, body: 'OK' };
    expect(await gateway().send(message)).toEqual({ ended: 'accepted', providerId: null });
  });

  it('takes receipts as they should be and leaves the others', async () => {
    const items = [{ id: 'a', status: 'delivered' }, { id: 'b', status: 'who knows' }, null, { status: 'failed' }];
    server.answer = { status: 200, body: JSON.stringify({ items }) };
    expect(await gateway().receipts()).toEqual([{ id: 'a', status: 'delivered', detail: '' }]);
    server.answer = { status: 500 };
    await expect(gateway().receipts()).rejects.toThrow('500');
  });
});
