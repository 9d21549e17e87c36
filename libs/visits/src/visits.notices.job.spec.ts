import { Message } from '@ipharbor/notifications';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, firm } from '../../../test/given/access';
import { enterprise } from '../../../test/given/directory';
import { assign, plannedVisit, record, runningCampaign, team, visitor } from '../../../test/given/visits';
import { VisitRecords } from './visit/visit-records.service';

describeOnDatabase('what visiting tells people', (app) => {
  it('asks the people of the enterprise, and nobody else, to confirm a record', async () => {
    const [own, other] = [
      await actors(app).enterprise(),
      await actors(app).enterprise({ enterpriseId: undefined, nth: 2 }),
    ];
    const { id: enterpriseId } = await enterprise(app, { id: firm });
    const campaign = await runningCampaign(app);
    const { actor, person } = await visitor(app);
    const { team: visiting } = await team(app, campaign.id, [person]);
    await assign(app, campaign.id, visiting.id, [enterpriseId]);
    const { id, number } = await plannedVisit(app, actor, { campaignId: campaign.id, enterpriseId });
    await app.get(VisitRecords).write(actor, id, record(app));
    await app.runJobs();
    const asked = (await app.rows(Message, { kind: 'visit.confirmation' })).map(({ accountId }) => accountId);
    expect(asked.sort()).toEqual([own.accountId, other.accountId].sort());
    const [message] = await app.rows(Message, { accountId: own.accountId });
    expect(message).toMatchObject({
      subjectType: 'visit',
      subjectId: id,
      title: `请确认 2026-11-23 的走访记录（${number}）`,
    });
  });

  it('tells whoever submitted a campaign that it was approved', async () => {
    await enterprise(app, { id: firm });
    const campaign = await runningCampaign(app);
    await app.runJobs();
    const told = await app.rows(Message, { kind: 'campaign.approved' });
    expect(told).toMatchObject([{ accountId: campaign.submittedById, subjectId: campaign.id }]);
  });
});
