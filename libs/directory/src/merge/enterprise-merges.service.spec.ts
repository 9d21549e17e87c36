import { describeOnDatabase } from '@ipharbor/platform/testing';
import fc from 'fast-check';
import { actors, otherTownship, township } from '../../../../test/given/access';
import { cluster, contact, enterprise, label, uscc } from '../../../../test/given/directory';
import { ClusterMember } from '../cluster/cluster-member.entity';
import { Clusters } from '../cluster/clusters';
import { EnterpriseContact } from '../contact/enterprise-contact.entity';
import { Enterprise } from '../enterprise/enterprise.entity';
import { EnterpriseQueries } from '../enterprise/enterprise.queries';
import { FormerName } from '../former-name/former-name.entity';
import { EnterpriseLabel } from '../label/enterprise-label.entity';
import { EnterpriseGram } from '../search/enterprise-gram.entity';
import { EnterpriseMatch } from '../search/enterprise-match';
import { EnterpriseMerges } from './enterprise-merges';

describeOnDatabase('merging enterprises', (app) => {
  const merges = () => app.get(EnterpriseMerges);
  const officer = () => actors(app).officer();

  /** Every row that a merge may touch, without what counts the touches. */
  async function everything(): Promise<unknown[]> {
    const tables = [Enterprise, FormerName, EnterpriseContact, EnterpriseLabel, ClusterMember, EnterpriseGram];
    const rows = await Promise.all(tables.map((table) => app.rows<object>(table)));
    return rows.map((all) => all.map((row) => JSON.stringify({ ...row, version: 0, updatedAt: 0 })).sort());
  }

  it('makes one record found by the names of both, with what hung on either', async () => {
    const into = await enterprise(app, { name: '新郑市同卫药材有限公司', uscc: uscc(1) });
    const from = await enterprise(app, { name: '同卫药业', formerNames: ['新郑县药材厂'] });
    await contact(app, from.id);
    await merges().merge(await officer(), from.id, into.id);

    const found = (q: string) =>
      officer().then((actor) => app.get(EnterpriseQueries).page(actor, { q, page: 1, pageSize: 9, total: 'exact' }));
    for (const q of ['同卫药业', '药材厂', '同卫药材'])
      expect((await found(q)).items.map(({ id }) => id)).toEqual([into.id]);
    expect(await app.rows(EnterpriseContact, { enterpriseId: into.id })).toHaveLength(1);
    const matches = await app.get(EnterpriseMatch).byNames(['同卫药业', '新郑县药材厂']);
    expect([...matches.values()].flat().map(({ enterpriseId }) => enterpriseId)).toEqual([into.id, into.id]);
  });

  it('and taking it back leaves every row as it was', () =>
    fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.nat({ max: 2 }),
        async (tagged, called, member, names) => {
          await app.reset();
          const actor = await officer();
          const former = Array.from({ length: names }, (_, n) => `曾用名${n}`);
          const into = await enterprise(app, { name: '甲公司', uscc: uscc(1) });
          const from = await enterprise(app, { name: '乙公司', uscc: uscc(2), formerNames: former });
          if (tagged) await label(app, from.id);
          if (called) await contact(app, from.id);
          if (member)
            await app.get(Clusters).addMembers(actor, (await cluster(app)).id, { enterpriseIds: [from.id, into.id] });
          const before = await everything();
          await merges().merge(actor, from.id, into.id);
          expect(await everything()).not.toEqual(before);
          await merges().unmerge(actor, from.id);
          expect(await everything()).toEqual(before);
        },
      ),
      { numRuns: 8 },
    ));

  it('is refused with itself, twice, in chains, and for records that are not both the caller’s', async () => {
    const [a, b, c] = [
      await enterprise(app, { name: '甲' }),
      await enterprise(app, { name: '乙' }),
      await enterprise(app, { name: '丙', jurisdictionRegion: otherTownship }),
    ];
    const actor = await officer();
    await expect(merges().merge(actor, a.id, a.id)).rejects.toThrowCode('merge-with-itself');
    await merges().merge(actor, a.id, b.id);
    await expect(merges().merge(actor, a.id, c.id)).rejects.toThrowCode('merge-not-possible');
    await expect(merges().merge(actor, b.id, c.id)).rejects.toThrowCode('merge-not-possible');
    await expect(merges().merge(actor, c.id, a.id)).rejects.toThrowCode('merge-not-possible');
    await expect(merges().unmerge(actor, b.id)).rejects.toThrowCode('not-merged');
    const local = await actors(app).officer({ region: township });
    await expect(merges().merge(local, b.id, c.id)).rejects.toThrowCode('not-found');
  });
});
