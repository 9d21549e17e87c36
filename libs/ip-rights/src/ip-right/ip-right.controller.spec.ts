import type { Enterprise } from '@ipharbor/directory';
import { EventRow } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, firm, otherFirm, otherTownship, tokenFor, township } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { applicationNo, grantedInvention, ipRight } from '../../../../test/given/ip-rights';
import { IpRights } from './ip-rights';

interface Answer extends Record<string, unknown> {
  readonly items: { id: string }[];
  readonly events: { kind: string; source: string }[];
  readonly errors: { field: string }[];
}

describeOnDatabase('/ip-rights', (app) => {
  let near: Enterprise;
  beforeEach(async () => {
    near = await enterprise(app, { id: firm, name: '新郑市华源制冷有限公司', jurisdictionRegion: township });
    await enterprise(app, { id: otherFirm, name: '新郑市乙有限公司', jurisdictionRegion: otherTownship });
  });
  const get = async (path: string, role: 'officer' | 'enterprise' | 'leader' = 'officer') =>
    (await app.request('get', path, await tokenFor(app, role)).expect(200)).body as Answer;

  it('enters a right and its grant, and shows both with its owners', async () => {
    const token = await tokenFor(app, 'officer');
    const right = {
      kind: 'invention',
      applicationNo: applicationNo(),
      title: '一种冷凝器',
      owners: [{ enterpriseId: firm }, { name: '郑州大学', share: 40 }],
      filedOn: '2025-01-06',
      source: 'receipt',
      documentNo: '2025010600123',
    };
    const { body: created } = await app.request('post', '/ip-rights', token).send(right).expect(201);
    expect(created).toMatchObject({
      status: 'filed',
      phase: 'pending',
      isFilingProven: true,
      version: expect.any(Number),
    });
    const granted = { kind: 'granted', onDay: '2026-11-20', documentNo: '42 卷 47 期' };
    await app.request('post', `/ip-rights/${created.id}/events`, token).send(granted).expect(201);
    const body = await get(`/ip-rights/${created.id}`);
    expect(body).toMatchObject({ status: 'granted', phase: 'in-force', grantedOn: '2026-11-20', endsOn: '2045-01-06' });
    expect(body.owners).toMatchObject([
      { enterpriseId: firm, name: near.name },
      { enterpriseId: null, name: '郑州大学', share: 40 },
    ]);
    expect(body.events.map(({ kind, source }) => [kind, source])).toEqual([
      ['filed', 'receipt'],
      ['granted', 'manual'],
    ]);
    expect(body.allowedActions).toEqual(['record-event', 'correct-event', 'transfer', 'match-owner']);
    expect((await get(`/enterprises/${firm}`)).inventionsInForce).toBe(1);
  });

  it('answers the same create once', async () => {
    const token = await tokenFor(app, 'officer');
    const right = {
      kind: 'trademark',
      registrationNo: '12345678',
      niceClass: '11',
      title: '华源',
      owners: [{ enterpriseId: firm }],
      grantedOn: '2020-03-14',
      evidence: '注册证',
    };
    await app.request('post', '/ip-rights', token).send(right).expect(201);
    const { body } = await app.request('post', '/ip-rights', token).send(right).expect(409);
    expect(body).toMatchObject({ code: 'right-already-recorded', title: '这项权利（12345678）已经登记' });
    await app
      .request('post', '/ip-rights', token)
      .send({ ...right, niceClass: '07' })
      .expect(201);
  });

  it('names what is wrong with a form, in Chinese', async () => {
    const token = await tokenFor(app, 'officer');
    const bad = { kind: 'patent', title: '', owners: [], filedOn: '2025-02-30', colour: 'red' };
    const { body } = await app.request('post', '/ip-rights', token).send(bad).expect(400);
    expect((body as Answer).errors.map(({ field }) => field).sort()).toEqual([
      'colour',
      'filedOn',
      'kind',
      'owners',
      'title',
    ]);
    const wrong = {
      kind: 'utility-model',
      applicationNo: '201420279132.2',
      title: 'x',
      owners: [{ enterpriseId: firm }],
    };
    const refused = await app.request('post', '/ip-rights', token).send(wrong).expect(422);
    expect(refused.body).toMatchObject({
      code: 'patent-application-check-digit',
      detail: { field: 'applicationNo', suggestion: '201420279132.8', canOverride: true },
    });
  });

  it('lists, filters, sorts and counts', async () => {
    const granted = await grantedInvention(app, { of: [firm], title: '一种制冷机组' });
    const filed = await ipRight(app, { of: [firm, otherFirm], title: '冷凝器及其清洗方法', filedOn: '2026-05-06' });
    const mark = await ipRight(app, {
      of: [otherFirm],
      kind: 'trademark',
      registrationNo: '7654321',
      title: '百分百 100%',
    });
    const ids = async (query: string) => {
      const { items, total } = await get(`/ip-rights?${query}`);
      expect(total).toBe(items.length);
      return items.map(({ id }) => id);
    };
    expect(await ids('sort=filedOn&kind=invention')).toEqual([granted.id, filed.id]);
    expect(await ids('phase=in-force')).toEqual([granted.id]);
    expect(await ids('status=granted&phase=pending')).toEqual([]);
    expect(await ids('filedFrom=2026-05-06&filedTo=2026-05-06')).toEqual([filed.id]);
    expect(await ids('grantedFrom=2026-01-01')).toEqual([]);
    expect(await ids(`enterpriseId=${otherFirm}&kind=invention`)).toEqual([filed.id]);
    expect(await ids(`q=${encodeURIComponent('制冷')}`)).toEqual([granted.id]);
    expect(await ids(`q=ZL${granted.applicationNo?.slice(0, 13)}`)).toEqual([granted.id]);
    expect(await ids('q=765')).toEqual([mark.id]);
    expect(await ids(`q=${encodeURIComponent('100%')}`)).toEqual([mark.id]);
    const page = await get(`/enterprises/${firm}/ip-rights?pageSize=1&sort=filedOn`);
    expect(page).toMatchObject({ total: 2, totalIs: 'exact', page: 1, pageSize: 1, items: [{ id: granted.id }] });
    await app.request('get', '/ip-rights?sort=owner', await tokenFor(app, 'officer')).expect(400);
  });

  it('lets an enterprise report a filing, and leaves grants to the bureau', async () => {
    const token = await tokenFor(app, 'enterprise');
    const right = await ipRight(app, { of: [firm], source: 'manual' });
    const receipt = { kind: 'filed', onDay: '2024-03-02', source: 'receipt', documentNo: '2024030200456' };
    const { body } = await app.request('post', `/ip-rights/${right.id}/events`, token).send(receipt).expect(201);
    expect(body).toMatchObject({ isFilingProven: true, filedOn: '2024-03-02', allowedActions: ['record-filing'] });
    const grant = { kind: 'granted', onDay: '2026-01-01', documentNo: 'x' };
    const refused = await app.request('post', `/ip-rights/${right.id}/events`, token).send(grant).expect(403);
    expect(refused.body.code).toBe('filings-only');
    await app.request('post', `/ip-rights/${right.id}/transfers`, token).send({}).expect(403);
  });

  it('keeps values of a secret filing out of the history', async () => {
    const right = await ipRight(app, { of: [firm], title: '绝密的配方' });
    await app.get(IpRights).recordEvent(await actors(app).officer(), right.id, {
      kind: 'published',
      onDay: '2026-01-02',
      source: 'manual',
      evidence: '公布通知书',
    });
    const events = JSON.stringify(await app.rows(EventRow, { subjectId: right.id }));
    expect(events).not.toContain('绝密');
    expect(events).not.toContain(right.applicationNo);
  });
});
