import { AccessGrant } from '@ipharbor/access';
import { newId } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, city, firm, otherAgency, otherFirm, otherTownship, township } from '../../../../test/given/access';
import { agency, cluster, enterprise, professional } from '../../../../test/given/directory';
import { Agency } from '../agency/agency.entity';
import { AgencyPolicy } from '../agency/agency.policy';
import { Cluster } from '../cluster/cluster.entity';
import { ClusterPolicy } from '../cluster/cluster.policy';
import { Professional } from '../professional/professional.entity';
import { ProfessionalPolicy } from '../professional/professional.policy';
import { Enterprise } from './enterprise.entity';
import { EnterprisePolicy } from './enterprise.policy';

describeOnDatabase('who sees what of the directory', (app) => {
  /** Everybody there is, and officers of three regions. */
  const everybody = async () => {
    const all = actors(app);
    return Promise.all([
      all.officer(),
      all.officer({ region: township }),
      all.officer({ region: otherTownship }),
      all.leader({ region: township }),
      all.commissioner({ region: township }),
      all.enterprise(),
      all.enterprise({ enterpriseId: otherFirm }),
      all.agency(),
      all.agency({ agencyId: otherAgency }),
      all.systemAdministrator(),
      all.securityAdministrator(),
      all.auditAdministrator(),
    ]);
  };

  const plant = async () => {
    await enterprise(app, { id: firm, name: '甲' });
    await enterprise(app, { id: otherFirm, name: '乙', jurisdictionRegion: otherTownship });
    await enterprise(app, { name: '丙', jurisdictionRegion: city });
    const voided = await enterprise(app, { name: '丁' });
    await app.write(async (tx) => {
      const row = await tx.find(Enterprise, voided.id);
      await tx.update(Object.assign(row!, { voidedByImportId: newId() }));
      const grant = {
        id: newId(),
        principalType: 'agency',
        principalId: otherAgency,
        subjectType: 'enterprise',
      } as const;
      const open = { subjectId: firm, regionCode: null, reason: '托管', fromOn: '2026-01-01', toOn: null };
      await tx.insert(Object.assign(new AccessGrant(), grant, open));
    });
    const own = await agency(app, { id: otherAgency, name: '所', regionCode: otherTownship });
    await professional(app, { agencyId: own.id, regionCode: otherTownship });
    for (const regionCode of [city, township, '410100', '410185']) {
      // The last one serves another city: no officer here may enter it.
      const reach = regionCode === '410185' ? city : regionCode;
      await cluster(app, { name: `集聚区${regionCode}`, regionCode: reach });
      await agency(app, { name: `代理所${regionCode}`, regionCode: reach });
      await professional(app, { regionCode: reach });
    }
  };

  it('is the same row by row and in lists', async () => {
    await plant();
    const shapes = [
      [Enterprise, app.get(EnterprisePolicy)],
      [Cluster, app.get(ClusterPolicy)],
      [Agency, app.get(AgencyPolicy)],
      [Professional, app.get(ProfessionalPolicy)],
    ] as const;
    const seen = new Set<string>();
    for (const actor of await everybody())
      for (const [entity, policy] of shapes) {
        const rows = await app.rows<{ id: string }>(entity);
        const covered: string[] = [];
        for (const row of rows) if (await policy.covers(actor, row as never)) covered.push(row.id);
        const query = app.get(Reader).from<{ id: string }>(entity, 'row');
        const scoped = (await policy.scope(actor, query as never).getMany()).map(({ id }) => id);
        expect(scoped.sort()).toEqual(covered.sort());
        if (covered.length > 0) seen.add(`${entity.name} ${actor.roles[0]}`);
        if (actor.roles[0].endsWith('administrator')) expect(covered).toEqual([]);
      }
    expect(seen).toContain('Enterprise agency');
    expect(seen).toContain('Professional agency');
  });

  it('opens a firm to an agency while the grant lasts', async () => {
    await plant();
    const [row] = await app.rows(Enterprise, { id: firm });
    const other = await actors(app).agency({ agencyId: otherAgency });
    expect(await app.get(EnterprisePolicy).covers(other, row)).toBe(true);
    expect(await app.get(EnterprisePolicy).covers(await actors(app).agency(), row)).toBe(false);
  });
});
