import { Reader } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, otherAgency, otherFirm, otherTownship, township } from '../../../../test/given/access';
import { concluded, drafted, offered, pair } from '../../../../test/given/trusteeship';
import { Agreement } from './agreement.entity';
import { AgreementPolicy } from './agreement.policy';

describeOnDatabase('who sees which agreement', (app) => {
  it('is one rule for lists and for single records', async () => {
    const two = await pair(app);
    const others = await pair(app, { agencyId: otherAgency, enterpriseId: otherFirm, region: otherTownship });
    await drafted(app, two);
    await offered(app, two);
    await concluded(app, two);
    await concluded(app, others);
    const who = actors(app);
    const people = {
      city: [await who.officer(), 4],
      leader: [await who.leader(), 4],
      township: [await who.officer({ region: township }), 3],
      otherTownship: [await who.officer({ region: otherTownship }), 1],
      agency: [two.agent, 2],
      otherAgency: [others.agent, 1],
      enterprise: [two.client, 2],
      otherEnterprise: [others.client, 1],
      auditor: [await who.auditAdministrator(), 0],
    } as const;
    const policy = app.get(AgreementPolicy);
    const all = await app.rows(Agreement);
    for (const [name, [actor, count]] of Object.entries(people)) {
      const listed = await policy.scope(actor, app.get(Reader).from(Agreement, 'agreement')).getMany();
      const covered: string[] = [];
      for (const row of all) if (await policy.covers(actor, row)) covered.push(row.id);
      expect([name, listed.map(({ id }) => id).sort()]).toEqual([name, covered.sort()]);
      expect([name, covered.length]).toEqual([name, count]);
    }
  });
});
