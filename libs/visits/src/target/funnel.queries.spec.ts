import type { FunnelDto } from './funnel.dto';
import { ExportSources } from '@ipharbor/imports';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, otherTownship, tokenFor, township } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { grantedInvention, ipRight } from '../../../../test/given/ip-rights';
import {
  acceptedVisit,
  assign,
  plannedVisit,
  runningCampaign,
  serviceAgency,
  team,
  visitor,
} from '../../../../test/given/visits';
import type { OverviewDto } from '../overview/overview.dto';
import { CampaignTarget } from './target.entity';
import { Targets } from './targets.service';

describeOnDatabase('the funnel', (app) => {
  /** Eight firms in two townships, at every stage; two teams, one of an agency. */
  async function campaignInFull(): Promise<string> {
    app.clock.set('2026-02-01');
    const firms: string[] = [];
    for (let n = 0; n < 8; n += 1) {
      const jurisdictionRegion = n < 5 ? township : otherTownship;
      firms.push((await enterprise(app, { name: `企业 ${n}`, jurisdictionRegion })).id);
    }
    const campaign = await runningCampaign(app);
    const { id: agencyId } = await serviceAgency(app);
    const [one, two] = [await visitor(app, { nth: 1 }, { agencyId }), await visitor(app, { nth: 2 }, { name: '孙立' })];
    const first = await team(app, campaign.id, [one.person]);
    const second = await team(app, campaign.id, [two.person]);
    await assign(app, campaign.id, first.team.id, firms.slice(0, 4));
    await assign(app, campaign.id, second.team.id, firms.slice(4, 7));
    app.clock.set('2026-03-10');
    const planned = (at: number) => ({ campaignId: campaign.id, enterpriseId: firms[at] });
    for (const at of [0, 1, 2]) await acceptedVisit(app, one.actor, planned(at));
    for (const at of [4, 5]) await acceptedVisit(app, two.actor, planned(at));
    await plannedVisit(app, two.actor, { ...planned(6), plannedOn: '2026-12-01' });
    app.clock.set('2026-11-23');
    await grantedInvention(app, { of: [firms[0]], filedOn: '2026-04-01', grantedOn: '2026-10-01' });
    await grantedInvention(app, { of: [firms[1]], filedOn: '2025-04-01', grantedOn: '2026-10-01' });
    await grantedInvention(app, { of: [firms[4]], filedOn: '2026-05-01', grantedOn: '2026-10-01' });
    await ipRight(app, { of: [firms[2]], filedOn: '2026-06-01' });
    const [stopped] = await app.rows(CampaignTarget, { enterpriseId: firms[7] });
    await app.get(Targets).stop(await actors(app).officer(), stopped.id, { reason: 'no-rd' });
    await enterprise(app, { name: '新来公司' });
    await app.runJobs();
    return campaign.id;
  }

  it('has figures that each open exactly their rows', async () => {
    const id = await campaignInFull();
    const token = await tokenFor(app, 'officer');
    const { body } = await app.request('get', `/campaigns/${id}/funnel`, token).expect(200);
    const funnel = body as FunnelDto;
    const counts = Object.fromEntries(funnel.stages.map(({ milestone, count }) => [milestone, count]));
    expect(counts).toEqual({
      listed: 8,
      assigned: 7,
      visited: 5,
      filed: 3,
      reached: 3,
      credited: 2,
      uncredited: 1,
      stopped: 1,
    });
    const figures = [
      ...funnel.stages,
      ...funnel.standing,
      ...funnel.verdicts,
      ...funnel.byVisitor,
      ...funnel.byAgency,
      ...funnel.byRegion.map(({ listed: count, opens }) => ({ count, opens })),
      funnel.difference!,
    ];
    for (const { count, opens } of figures) {
      const list = await app.request('get', opens, token).query({ pageSize: 100, total: 'exact' }).expect(200);
      expect([opens, list.body.total, list.body.items.length]).toEqual([opens, count, count]);
    }
    expect(funnel.byVisitor.map(({ count }) => count)).toEqual([1, 1]);
    expect(funnel.byAgency.map(({ name, count }) => [name, count])).toEqual(
      expect.arrayContaining([
        ['郑州某某专利代理事务所', 1],
        ['无服务机构', 1],
      ]),
    );
  });

  it('is taken away as a file with the rows of the list, and no others', async () => {
    const campaignId = await campaignInFull();
    const officer = await actors(app).officer({ region: otherTownship });
    const rowsOf = async (name: string, asked: object) => {
      const source = app.get(ExportSources).named(name);
      const rows: Readonly<Record<string, unknown>>[] = [];
      for await (const batch of source.batches(officer, asked)) rows.push(...batch);
      expect(rows).toHaveLength(await source.count(officer, asked));
      return rows;
    };
    const targets = await rowsOf('campaign-targets', { campaignId });
    expect(targets.map(({ status }) => status).sort()).toEqual(['已停止', '已预约', '跟进中']);
    expect((await rowsOf('visits', {})).map(({ status, visitors }) => [status, visitors])).toEqual([
      ['已通过', '孙立'],
      ['已计划', '孙立'],
    ]);
  });

  it('shows a township its own part, and figures of its own', async () => {
    const id = await campaignInFull();
    const token = await tokenFor(app, 'officer', { region: otherTownship });
    const { body } = await app.request('get', `/campaigns/${id}/funnel`, token).expect(200);
    expect(body.stages[0].count).toBe(3);
    expect((body as FunnelDto).byRegion.map(({ regionCode }) => regionCode)).toEqual([otherTownship]);
    expect(body.difference).toBeNull();
  });

  it('gives the leader at most eight figures, each opening its rows, with the day of the data', async () => {
    await campaignInFull();
    const token = await tokenFor(app, 'leader');
    const { body } = await app.request('get', '/overview', token).expect(200);
    expect(body.on).toBe('2026-11-23');
    expect(body.figures.length).toBeLessThanOrEqual(8);
    const { figures } = body as OverviewDto;
    for (const { value, opens } of figures) {
      const list = await app.request('get', opens, token).query({ total: 'exact' }).expect(200);
      expect([opens, list.body.total]).toEqual([opens, value]);
    }
    expect(figures.map(({ key, value }) => [key, value])).toEqual(
      expect.arrayContaining([
        ['zero-invention', 6],
        ['credited', 2],
      ]),
    );
  });
});
