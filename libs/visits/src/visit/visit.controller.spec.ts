import { describeOnDatabase } from '@ipharbor/platform/testing';
import { firm, otherFirm, tokenFor } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { assign, record, runningCampaign, team, visitor } from '../../../../test/given/visits';

describeOnDatabase('/visits', (app) => {
  async function given() {
    await enterprise(app, { id: firm, name: '<新郑>&同卫药材' });
    const campaign = await runningCampaign(app);
    const { person } = await visitor(app);
    const { team: own } = await team(app, campaign.id, [person]);
    await assign(app, campaign.id, own.id, [firm]);
    const token = await tokenFor(app, 'commissioner');
    const body = { campaignId: campaign.id, enterpriseId: firm, plannedOn: '2026-11-23' };
    const { body: visit } = await app.request('post', '/visits', token).send(body).expect(201);
    return { token, visit, plan: body };
  }

  it('goes from a plan to an accepted record, each answer saying what may come next', async () => {
    const { token, visit } = await given();
    expect(visit).toMatchObject({
      status: 'planned',
      enterpriseName: '<新郑>&同卫药材',
      visitors: [{ name: '陈志远', isLead: true }],
    });
    const at = (what: string) => `/visits/${visit.id}/${what}`;
    const needs = [
      { kind: 'filing', text: '撰写辅导' },
      { kind: 'training', text: '研发人员培训' },
    ];
    const recorded = await app
      .request('put', at('record'), token)
      .send({ ...record(app), needs })
      .expect(200);
    expect(recorded.body).toMatchObject({
      status: 'recorded',
      needs: [{ text: '撰写辅导' }, { text: '研发人员培训' }],
      allowedActions: ['confirm', 'dispute'],
    });
    const owner = await tokenFor(app, 'enterprise');
    await app.request('put', at('confirmation'), owner).send({}).expect(200);
    const officer = await tokenFor(app, 'officer');
    const accepted = await app.request('put', at('review'), officer).send({ outcome: 'accepted' }).expect(200);
    expect(accepted.body).toMatchObject({ status: 'accepted', acceptedOn: '2026-11-23', allowedActions: [] });
    const todo = await app.request('get', '/work-items?view=todo', officer).expect(200);
    expect((todo.body.items as { kindLabel: string }[]).map(({ kindLabel }) => kindLabel)).toEqual([
      '走访需求',
      '走访需求',
    ]);
  });

  it('happens once when a phone sends it twice', async () => {
    const { token, plan } = await given();
    const send = (key: string) =>
      app
        .request('post', '/visits', token)
        .set('idempotency-key', key)
        .send({ ...plan, plannedOn: '2026-12-01' });
    const [first, again] = [await send('phone-0001'), await send('phone-0001')];
    expect(again.body.id).toBe(first.body.id);
    const list = await app.request('get', '/visits?mine=true&status=planned&total=exact', token).expect(200);
    expect(list.body.total).toBe(2);
  });

  it('says in Chinese what is wrong with a record, field by field, and stores nothing', async () => {
    const { token, visit } = await given();
    const { interviewees: _, ...rest } = record(app).record;
    const bad = { ...record(app), visitedOn: '2026-02-30', record: { ...rest, ipStaffFullTime: -1, mood: 'good' } };
    const { body } = await app.request('put', `/visits/${visit.id}/record`, token).send(bad).expect(400);
    expect(
      (body.errors as { field: string; code: string }[]).map(({ field, code }) => `${field} ${code}`).sort(),
    ).toEqual([
      'record.interviewees list-expected',
      'record.ipStaffFullTime too-small',
      'record.mood unknown-field',
      'visitedOn day-expected',
    ]);
    expect((await app.request('get', `/visits/${visit.id}`, token)).body.status).toBe('planned');
  });

  it('prints a form with what is known, names escaped', async () => {
    const { token, visit } = await given();
    const { text, headers } = await app.request('get', `/visits/${visit.id}/paper-form`, token).expect(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('&lt;新郑&gt;&amp;同卫药材');
    expect(text).toContain(visit.number);
    expect(text).toContain('size: A4');
  });

  it('is 404, not 403, for another firm', async () => {
    const { visit } = await given();
    await enterprise(app, { id: otherFirm, name: '其他公司' });
    const stranger = await tokenFor(app, 'enterprise', { enterpriseId: otherFirm });
    await app.request('get', `/visits/${visit.id}`, stranger).expect(404);
    await app.request('put', `/visits/${visit.id}/confirmation`, stranger).send({}).expect(404);
  });
});
