import { refusals } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { cluster } from '../../../../test/given/directory';
import { concluded, pair } from '../../../../test/given/trusteeship';
import { programmeLifecycle } from './programme.lifecycle';
import { ProgrammeQueries } from './programme.queries';
import { Programmes } from './programmes';

describe('the stages of a programme', () => {
  it.each(refusals(programmeLifecycle))('refuse %s from %s', (action, from) => {
    expect(() => programmeLifecycle.next(from, action)).toThrowCode('illegal-transition');
  });
});

describeOnDatabase('programmes', (app) => {
  it('go from a cluster to running: agencies after their public notice, and never before somebody signed', async () => {
    const two = await pair(app);
    const { id: clusterId } = await cluster(app);
    const programmes = app.get(Programmes);
    const { id } = await programmes.select(two.officer, { name: '薛店托管', clusterId });
    const take = (action: string, more = {}) =>
      programmes.advance(two.officer, id, { action: action as 'survey', ...more });
    for (const action of ['survey', 'build-dossiers', 'visit']) await take(action);
    await expect(take('publish-providers')).rejects.toThrowCode('providers-required');
    const published = await take('publish-providers', { providerIds: [two.agency.id] });
    expect(published.objectionUntil).toBe('2026-11-30');
    app.clock.set('2026-11-30');
    await expect(take('recruit')).rejects.toThrowCode('objections-open');
    app.clock.set('2026-12-01');
    await take('recruit');
    await take('match');
    await expect(take('run')).rejects.toThrowCode('nothing-signed-yet');
    await concluded(app, two, { programmeId: id });
    await take('run');
    expect(await app.get(ProgrammeQueries).one(two.officer, id)).toMatchObject({
      status: 'running',
      agreements: 1,
      served: 1,
      providerNames: [two.agency.name],
      allowedActions: ['evaluate'],
    });
    await expect(take('evaluate')).rejects.toThrowCode('evaluation-required');
    await take('evaluate', { evaluation: '完成率九成，续签两家' });
    expect((await take('close')).status).toBe('closed');
  });

  it('are one at a time for a cluster, though three are selected at once', async () => {
    const { officer } = await pair(app);
    const { id: clusterId } = await cluster(app);
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map((n) => app.get(Programmes).select(officer, { name: `托管 ${n}`, clusterId })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toThrowCode('programme-open-already');
  });
});
