import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, otherTownship, township } from '../../../../test/given/access';
import { cluster, enterprise } from '../../../../test/given/directory';
import { EnterpriseQueries } from '../enterprise/enterprise.queries';
import { ClusterMember } from './cluster-member.entity';
import { ClusterQueries } from './cluster.queries';
import { Clusters } from './clusters';

describeOnDatabase('Clusters', (app) => {
  it('hold a firm once at a time, however many add it at once', async () => {
    const [officer, { id }, firm] = [await actors(app).officer(), await cluster(app), await enterprise(app)];
    const add = () => app.get(Clusters).addMembers(officer, id, { enterpriseIds: [firm.id] });
    const outcomes = await Promise.allSettled([add(), add(), add()]);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await app.rows(ClusterMember, { clusterId: id })).toHaveLength(1);
    expect(await add()).toEqual({ added: 0, already: 1 });
  });

  it('take a firm back that had left, and keep both times', async () => {
    const [officer, { id }, firm] = [await actors(app).officer(), await cluster(app), await enterprise(app)];
    const clusters = app.get(Clusters);
    await clusters.addMembers(officer, id, { enterpriseIds: [firm.id], fromOn: '2024-01-01' });
    const [first] = await app.rows(ClusterMember);
    await expect(clusters.endMembership(officer, id, first.id, '2023-12-31')).rejects.toThrowCode('period-reversed');
    await clusters.endMembership(officer, id, first.id, '2025-12-31');
    expect(await clusters.addMembers(officer, id, { enterpriseIds: [firm.id] })).toEqual({ added: 1, already: 0 });
    const page = { page: 1, pageSize: 10, total: 'exact' } as const;
    const { items } = await app.get(ClusterQueries).members(officer, id, { ...page, sort: 'fromOn' });
    expect(items.map(({ fromOn, toOn }) => [fromOn, toOn])).toEqual([
      ['2024-01-01', '2025-12-31'],
      ['2026-11-23', null],
    ]);
    expect((await app.get(EnterpriseQueries).page(officer, { ...page, clusterId: id })).total).toBe(1);
    expect(await app.timeline(first)).toEqual(['cluster.joined', 'cluster.left']);
  });

  it('take in only firms that the caller may see', async () => {
    const [{ id }, firm] = [await cluster(app), await enterprise(app, { jurisdictionRegion: otherTownship })];
    const local = await actors(app).officer({ region: township });
    const adding = app.get(Clusters).addMembers(local, id, { enterpriseIds: [firm.id] });
    await expect(adding).rejects.toThrowCode('not-found');
    expect(await app.rows(ClusterMember)).toEqual([]);
  });
});
