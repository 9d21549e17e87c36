import { AccessGrant, type Actor } from '@ipharbor/access';
import type { Enterprise } from '@ipharbor/directory';
import { newId } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, agency, firm, otherFirm, otherTownship, township } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { grantedInvention, ipRight } from '../../../../test/given/ip-rights';
import { Ownership } from '../owner/ownership';
import { IpRight } from './ip-right.entity';
import { IpRightPolicy } from './ip-right.policy';

describeOnDatabase('IpRightPolicy', (app) => {
  let [near, far]: Enterprise[] = [];
  let rights: Record<string, IpRight>;
  let everybody: Record<string, Actor>;

  beforeEach(async () => {
    near = await enterprise(app, { id: firm, name: '新郑市甲有限公司', jurisdictionRegion: township });
    far = await enterprise(app, { id: otherFirm, name: '新郑市乙有限公司', jurisdictionRegion: otherTownship });
    const people = actors(app);
    everybody = {
      city: await people.officer(),
      township: await people.officer({ region: township }),
      otherTownship: await people.officer({ region: otherTownship }),
      leader: await people.leader(),
      owner: await people.enterprise({ enterpriseId: firm }),
      otherOwner: await people.enterprise({ enterpriseId: otherFirm }),
      agency: await people.agency(),
      administrator: await people.systemAdministrator(),
    };
    const sell = async (right: IpRight) =>
      app.get(Ownership).transfer(everybody.city, right.id, {
        onDay: '2026-06-01',
        to: [{ enterpriseId: far.id }],
        evidence: '登记手续合格通知书',
      });
    rights = {
      unpublished: await ipRight(app, { of: [near.id] }),
      ofOther: await ipRight(app, { of: [far.id] }),
      joint: await ipRight(app, { of: [near.id, far.id] }),
      outside: await ipRight(app, { owners: [{ name: '外部公司' }] }),
      soldUnpublished: await sell(await ipRight(app, { of: [near.id] })),
      soldGranted: await sell(await grantedInvention(app, { of: [near.id] })),
    };
    const grant = {
      id: newId(),
      principalType: 'agency',
      principalId: agency,
      subjectType: 'enterprise',
      subjectId: near.id,
    };
    await app.write((tx) =>
      tx.insert(
        Object.assign(new AccessGrant(), {
          ...grant,
          regionCode: null,
          reason: '托管',
          fromOn: '2026-01-01',
          toOn: null,
        }),
      ),
    );
  });

  const seen = async (actor: Actor): Promise<string[]> => {
    const query = app.get(IpRightPolicy).scope(actor, app.get(Reader).from(IpRight, 'ipRight'));
    const ids = (await query.getMany()).map(({ id }) => id);
    return Object.keys(rights).filter((name) => ids.includes(rights[name].id));
  };
  const covered = async (actor: Actor): Promise<string[]> => {
    const names: string[] = [];
    for (const [name, right] of Object.entries(rights))
      if (await app.get(IpRightPolicy).covers(actor, right)) names.push(name);
    return names;
  };

  it('shows a right to whoever sees one of its owners, and a filing that was sold in secret to nobody who sold it', async () => {
    const all = Object.keys(rights);
    const shown: Record<string, string[]> = {};
    for (const [name, actor] of Object.entries(everybody)) shown[name] = await seen(actor);
    expect(shown).toEqual({
      city: all,
      leader: all,
      township: ['unpublished', 'joint', 'soldUnpublished', 'soldGranted'],
      otherTownship: ['ofOther', 'joint', 'soldUnpublished', 'soldGranted'],
      owner: ['unpublished', 'joint', 'soldGranted'],
      otherOwner: ['ofOther', 'joint', 'soldUnpublished', 'soldGranted'],
      agency: ['unpublished', 'joint', 'soldGranted'],
      administrator: [],
    });
  });

  it('lists exactly what it covers one by one', async () => {
    for (const actor of Object.values(everybody)) expect(await seen(actor)).toEqual(await covered(actor));
  });
});
