import type { Actor } from '@ipharbor/access';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { Enterprises } from './enterprises';

const officer = {
  accountId: 'x',
  displayName: 'o',
  roles: ['officer'],
  permissions: new Set(),
  post: null,
  regionCodes: ['410184'],
  homeRegionCode: '410184',
  enterpriseIds: [],
  agencyIds: [],
  professionalId: null,
  actingAs: null,
  requestId: null,
  sourceIp: null,
} as unknown as Actor;
describeOnDatabase('Enterprises', (app) => {
  it('creates', async () => {
    const e = await app
      .get(Enterprises)
      .create(officer, { name: '新郑市同卫药材有限公司', uscc: '91410184MA3X00010Y', formerNames: ['新郑同卫'] });
    expect(e.serial).toBe(1);
    expect(await app.timeline(e)).toEqual(['enterprise.created']);
    await app.get(Enterprises).change(officer, e.id, 1, { name: '同卫集团' });
    expect(await app.timeline(e)).toEqual(['enterprise.created', 'enterprise.changed']);
  });
});
