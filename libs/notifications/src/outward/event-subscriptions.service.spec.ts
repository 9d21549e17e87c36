import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors } from '../../../../test/given/access';
import { eventOfTest, happened, webhookTo } from '../../../../test/given/notifications';
import { OutsideServer } from '../../../../test/outside/http-server';
import { DeliveryAttempt } from '../delivery/delivery-attempt.entity';
import { fillExchange } from '../exchange/fill-exchange.job';
import { EventDelivery } from './event-delivery.entity';
import { EventSubscription } from './event-subscription.entity';
import { EventSubscriptions } from './event-subscriptions';
import { signatureOf } from './webhook-client';

describeOnDatabase('EventSubscriptions', (app) => {
  const server = new OutsideServer();
  beforeAll(() => server.start());
  afterAll(() => server.stop());
  beforeEach(() => {
    server.calls.splice(0);
    server.answer = { status: 204 };
    Object.assign(app.settings, { OUTSIDE_TIMEOUT_MS: 300 });
  });

  it('calls a subscriber once for each record, signed with the secret that was told once', async () => {
    const { secret, subscription } = await webhookTo(app, server.url);
    const ids = [newId(), newId()];
    await happened(app, ...ids);
    expect(server.calls.map(({ body }) => (JSON.parse(body) as { subject: { id: string } }).subject.id).sort()).toEqual(
      ids.sort(),
    );
    for (const { headers, body } of server.calls)
      expect(headers['x-ipharbor-signature']).toBe(
        `v1=${signatureOf(secret!, String(headers['x-ipharbor-timestamp']), body)}`,
      );
    const [row] = await app.rows(EventSubscription);
    expect(row.sealedSecret).not.toContain(secret!);
    expect(await app.timeline(subscription)).toEqual(['event-subscription.created']);
  });

  it('tries again with backoff under the same id, and keeps every try', async () => {
    await webhookTo(app, server.url);
    server.answer = { status: 503, body: 'maintenance' };
    await happened(app, newId());
    app.clock.advance({ minutes: 1 });
    await app.runJobs();
    server.answer = { status: 200 };
    app.clock.advance({ minutes: 5 });
    await app.runJobs();
    const [delivery] = await app.rows(EventDelivery);
    expect(delivery).toMatchObject({ status: 'sent', attempts: 3, failure: null });
    expect(new Set(server.calls.map(({ headers }) => headers['x-ipharbor-delivery']))).toEqual(new Set([delivery.id]));
    const tries = await app.rows(DeliveryAttempt, { deliveryId: delivery.id });
    expect(tries.map(({ ended }) => ended)).toEqual(['unreachable', 'unreachable', 'accepted']);
    expect(tries[0].detail).toBe('503 maintenance');
  });

  it('gives up after a day, and replays when told', async () => {
    await webhookTo(app, server.url);
    server.answer = 'drops';
    await happened(app, newId());
    for (const minutes of [1, 5, 15, 60, 240, 1080]) {
      app.clock.advance({ minutes });
      await app.runJobs();
    }
    const [failed] = await app.rows(EventDelivery);
    expect(failed).toMatchObject({ status: 'failed', attempts: 7 });
    server.answer = { status: 200 };
    await app.get(EventSubscriptions).replay(await actors(app).systemAdministrator(), failed.id);
    await app.runJobs();
    expect(await app.rows(EventDelivery)).toMatchObject([{ id: failed.id, status: 'sent' }]);
  });

  it('keeps events for a paused subscriber', async () => {
    const administrator = await actors(app).systemAdministrator();
    const { subscription } = await webhookTo(app, server.url);
    await app.get(EventSubscriptions).change(administrator, subscription.id, 1, { isPaused: true });
    await happened(app, newId());
    expect(server.calls).toEqual([]);
    await app.get(EventSubscriptions).change(administrator, subscription.id, 2, { isPaused: false });
    await app.runJobs();
    expect(server.calls).toHaveLength(1);
  });

  it.each([
    ['webhook-address-refused', { url: 'https://192.168.1.20/hook' }],
    ['webhook-https-required', { url: 'not an address' }],
    ['event-unknown', { events: ['no.such-event'] }],
    ['channel-not-configured', { transport: 'exchange' as const, url: null }],
  ])('refuses with %s, and keeps nothing', async (code, change) => {
    const facts = { name: '外部系统', transport: 'webhook' as const, url: server.url, events: [eventOfTest.name] };
    const creating = app
      .get(EventSubscriptions)
      .create(await actors(app).systemAdministrator(), { ...facts, ...change });
    await expect(creating).rejects.toThrowCode(code);
    expect(await app.rows(EventSubscription)).toEqual([]);
  });

  describe('the exchange folder', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'exchange-'));
      Object.assign(app.settings, { EXCHANGE_DIR: folder });
    });
    afterEach(() => {
      Object.assign(app.settings, { EXCHANGE_DIR: undefined });
      rmSync(folder, { recursive: true });
    });
    const fill = async () => {
      await app.write((tx) => tx.enqueue(fillExchange, {}));
      await app.runJobs();
    };
    const subscribe = async () =>
      app.get(EventSubscriptions).create(await actors(app).systemAdministrator(), {
        ...{ name: '政务内网', transport: 'exchange', url: null, events: [eventOfTest.name] },
      } as const);

    it('gets whole batches, each with a manifest that its content agrees with, and each event once', async () => {
      const { subscription } = await subscribe();
      const ids = [newId(), newId(), newId()];
      await happened(app, ...ids);
      await fill();
      await fill();
      const [batch, ...more] = readdirSync(join(folder, subscription.id));
      expect(more).toEqual([]);
      const content = readFileSync(join(folder, subscription.id, batch, 'events.jsonl'));
      const manifest = JSON.parse(
        readFileSync(join(folder, subscription.id, batch, 'manifest.json'), 'utf8'),
      ) as object;
      const sha256 = createHash('sha256').update(content).digest('hex');
      expect(manifest).toMatchObject({
        batch,
        files: [{ name: 'events.jsonl', rows: 3, bytes: content.length, sha256 }],
      });
      const lines = content
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { subject: { id: string } });
      expect(lines.map(({ subject }) => subject.id).sort()).toEqual(ids.sort());
    });

    it('waits for a folder that cannot be written, and leaves the same batch later', async () => {
      const { subscription } = await subscribe();
      writeFileSync(join(folder, subscription.id), 'a file where the folder should be');
      await happened(app, newId());
      await fill();
      const [waiting] = await app.rows(EventDelivery);
      expect(waiting).toMatchObject({ status: 'waiting', failure: 'exchange-not-configured' });
      rmSync(join(folder, subscription.id));
      app.clock.advance({ minutes: 1 });
      await fill();
      expect(readdirSync(join(folder, subscription.id))).toEqual([waiting.batchId]);
      expect(await app.rows(EventDelivery)).toMatchObject([{ status: 'sent' }]);
    });
  });
});
