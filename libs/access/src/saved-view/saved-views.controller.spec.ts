import { describeOnDatabase } from '@ipharbor/platform/testing';
import { tokenFor } from '../../../../test/given/access';

describeOnDatabase('saved views', (app) => {
  const view = {
    id: 'a',
    name: '零发明且有研发',
    query: { zeroInvention: true, minRdStaff: 10 },
    columns: ['name', 'rdStaff'],
  };
  const url = '/saved-views?list=enterprises';

  it('are kept for their person alone, and replaced as a whole', async () => {
    const [mine, another] = [await tokenFor(app, 'officer'), await tokenFor(app, 'officer', { nth: 2 })];
    await app
      .request('put', url, mine)
      .send({ views: [view] })
      .expect(200);
    await app
      .request('put', url, mine)
      .send({ views: [view, { ...view, id: 'b' }] })
      .expect(200);
    expect((await app.request('get', url, mine)).body).toEqual([view, { ...view, id: 'b' }]);
    expect((await app.request('get', url, another)).body).toEqual([]);
    expect((await app.request('get', '/saved-views?list=visits', mine)).body).toEqual([]);
  });

  it('refuses what is no view, by the path of the field', async () => {
    const answer = await app
      .request('put', url, await tokenFor(app, 'officer'))
      .send({ views: [{ ...view, name: '', more: 1 }] });
    expect(answer.status).toBe(400);
    const { errors } = answer.body as { errors: { field: string; code: string }[] };
    expect(errors.map(({ field, code }) => [field, code])).toEqual([
      ['views.0.more', 'unknown-field'],
      ['views.0.name', 'required'],
    ]);
  });
});
