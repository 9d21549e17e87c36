import { describeOnDatabase } from '@ipharbor/platform/testing';
import { otherTownship, tokenFor, township } from '../../../../test/given/access';
import { contact, enterprise, label, uscc } from '../../../../test/given/directory';

describeOnDatabase('/enterprises', (app) => {
  const page = async (query: Record<string, unknown>, token?: string) => {
    const asked = app.request('get', '/enterprises', token ?? (await tokenFor(app, 'officer'))).query(query);
    return (await asked).body as { items: { name: string }[] };
  };
  const names = async (query: Record<string, unknown>) => (await page(query)).items.map(({ name }) => name);

  it('answers a new firm with those it may repeat', async () => {
    await enterprise(app, { name: '新郑市同卫药材有限公司' });
    const { body } = await app
      .request('post', '/enterprises', await tokenFor(app, 'officer'))
      .send({ name: '河南同卫药材公司', uscc: uscc(1), jurisdictionRegion: township, highTech: true })
      .expect(201);
    expect(body).toMatchObject({
      uscc: uscc(1),
      highTech: true,
      zeroInvention: true,
      regionName: '孟庄镇',
      version: 1,
      duplicates: [{ name: '新郑市同卫药材有限公司', how: 'near-name' }],
    });
    expect(body.allowedActions).toEqual(expect.arrayContaining(['change', 'deregister', 'merge']));
  });

  it('explains a wrong check character and offers what was meant', async () => {
    const send = async (facts: object) =>
      app
        .request('post', '/enterprises', await tokenFor(app, 'officer'))
        .send({ name: '甲', jurisdictionRegion: township, ...facts });
    const refused = await send({ uscc: '914403001922038217' });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'uscc-refused',
      detail: { suggestion: '914403001922038216', canOverride: true },
    });
    expect(refused.body.title).toContain('校验码');
    await send({ uscc: '914403001922038217', usccOverride: '执照如此' }).then(({ status }) => expect(status).toBe(201));
    expect((await send({ surprise: 1 })).body).toMatchObject({ code: 'invalid-input' });
  });

  it('is changed only by those who have seen the latest version', async () => {
    const { id } = await enterprise(app);
    const patch = async (body: object, version?: string) => {
      const call = app.request('patch', `/enterprises/${id}`, await tokenFor(app, 'officer'));
      return (version === undefined ? call : call.set('if-match', version)).send(body);
    };
    expect((await patch({ employees: 3 })).status).toBe(428);
    expect((await patch({ employees: 3, industryCode: 'c27' }, '"1"')).body).toMatchObject({
      employees: 3,
      industryCode: 'C27',
    });
    expect((await patch({ employees: 4 }, '"1"')).status).toBe(409);
    expect((await patch({ employees: null }, '"2"')).body).toMatchObject({ employees: null, version: 3 });
    expect((await patch({ industryCode: '27' }, '"3"')).status).toBe(422);
  });

  it('are filtered and sorted by what people ask', async () => {
    await enterprise(app, { name: '甲', rdStaff: 20, industryCode: 'C27', highTech: true });
    const other = { name: '乙', rdStaff: 5, jurisdictionRegion: otherTownship, industryCode: 'C2710' };
    const { id } = await enterprise(app, { ...other, registrationStatus: 'deregistered' });
    await label(app, id, { kind: 'demonstration' });
    expect(await names({ minRdStaff: 10 })).toEqual(['甲']);
    expect(await names({ regionCode: otherTownship })).toEqual(['乙']);
    expect(await names({ regionCode: '410184', zeroInvention: true, sort: '-rdStaff' })).toEqual(['甲', '乙']);
    expect(await names({ zeroInvention: false })).toEqual([]);
    expect(await names({ highTech: true })).toEqual(['甲']);
    expect(await names({ registrationStatus: 'deregistered' })).toEqual(['乙']);
    expect(await names({ industry: 'C27' })).toHaveLength(2);
    expect(await names({ industry: 'C2710' })).toEqual(['乙']);
    expect(await names({ label: 'demonstration' })).toEqual(['乙']);
    expect(await names({ label: 'high-tech' })).toEqual(['甲']);
    expect(await page({ total: 'exact' })).toMatchObject({ total: 2, totalIs: 'exact', page: 1, pageSize: 20 });
    expect(await page({ sort: 'surprise' })).toMatchObject({ code: 'unknown-sort' });
  });

  it('show people of a firm in part to those who do not call them', async () => {
    const { id } = await enterprise(app);
    await contact(app, id);
    const seenBy = async (role: 'officer' | 'leader') =>
      ((await app.request('get', `/enterprises/${id}`, await tokenFor(app, role))).body as { contacts: object[] })
        .contacts;
    expect(await seenBy('officer')).toMatchObject([{ name: '王五', phone: '13812345678', isMasked: false }]);
    expect(await seenBy('leader')).toMatchObject([
      { name: '王*', phone: '138****5678', email: 'w***@example.com', isMasked: true },
    ]);
  });

  it('are not there for an officer of another township', async () => {
    const { id } = await enterprise(app);
    const token = await tokenFor(app, 'officer', { region: otherTownship });
    await app.request('get', `/enterprises/${id}`, token).expect(404);
    expect((await page({}, token)).items).toEqual([]);
  });
});
