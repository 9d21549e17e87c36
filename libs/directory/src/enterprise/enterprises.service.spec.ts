import { describeOnDatabase } from '@ipharbor/platform/testing';
import { enterprise } from '../../../../test/given/directory';
import { actors, tokenFor } from '../../../../test/given/access';
import { Enterprises } from './enterprises';

describeOnDatabase('Enterprises', (app) => {
  it('creates', async () => {
    const e = await enterprise(app, { uscc: '91410184MA3X00010Y', formerNames: ['新郑同卫'] });
    await enterprise(app, { name: '新郑同卫药材公司' });
    expect(await app.timeline(e)).toEqual(['enterprise.created']);
    const officer = await actors(app).officer();
    await app.get(Enterprises).change(officer, e.id, 1, { name: '同卫集团' });
    expect(await app.timeline(e)).toEqual(['enterprise.created', 'enterprise.changed']);
    const token = await tokenFor(app, 'officer');
    for (const path of [
      '/enterprises',
      '/enterprises?q=同卫&regionCode=410184',
      '/enterprises?q=twyc',
      '/enterprises?q=91410184M&zeroInvention=true&label=high-tech',
      '/enterprises/' + e.id,
      `/enterprises/${e.id}/duplicates`,
      '/regions?parent=410184&pageSize=3',
      '/regions/410184',
    ]) {
      const { status } = await app.request('get', encodeURI(path), token);
      expect(status).toBe(200);
    }
  });
});
