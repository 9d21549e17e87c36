import { describeOnDatabase } from '@ipharbor/platform/testing';
import {
  claimFields,
  claimIn,
  firm,
  licence,
  openClaims,
  password,
  tokenFor,
  township,
  otherTownship,
} from '../../../../test/given/access';

describeOnDatabase('claims of an account', (app) => {
  const submit = (fields: object, withLicence = true) => {
    const call = app.request('post', '/account-claims');
    for (const [name, value] of Object.entries({ ...claimFields, username: 'qian4', ...fields }))
      void call.field(name, value);
    return withLicence ? call.attach('file', licence.content, licence.name) : call;
  };

  it('become an account of the enterprise when an officer of its region approves', async () => {
    const id = await claimIn(app, township, 'qian4');
    const officer = await tokenFor(app, 'officer', { region: township });
    const { body } = await app.request('get', '/account-claims', officer).expect(200);
    expect(body.items).toMatchObject([{ id, subjectName: '新郑市甲公司', allowedActions: ['approve', 'reject'] }]);
    const approve = () => app.request('put', `/account-claims/${id}/approval`, officer).set('if-match', '1');
    const approved = await approve().expect(200);
    expect(approved.body.claim).toMatchObject({ status: 'approved', allowedActions: [] });
    await approve().expect(409);
    const { username, code } = approved.body;
    await app.request('post', '/accounts/activation').send({ username, code, password }).expect(204);
    const signedIn = await app.request('post', '/sessions').send({ username, password }).expect(201);
    expect(signedIn.body.user).toMatchObject({ roles: ['enterprise'], enterpriseId: firm });
  });

  it('are unknown to officers of other regions', async () => {
    const id = await claimIn(app, township, 'qian4');
    const officer = await tokenFor(app, 'officer', { region: otherTownship });
    expect((await app.request('get', '/account-claims', officer)).body.items).toEqual([]);
    const reject = app.request('put', `/account-claims/${id}/rejection`, officer).set('if-match', '1');
    await reject.send({ reason: '证照不清' }).expect(404);
  });

  it('say what is wrong with them', async () => {
    openClaims(app, township);
    expect((await submit({ code: 'unknown' }).expect(422)).body.code).toBe('claim-subject-unknown');
    expect((await submit({}, false).expect(400)).body.code).toBe('file-required');
    expect((await submit({ phone: 'call me' }).expect(400)).body.errors).toMatchObject([
      { field: 'phone', code: 'format' },
    ]);
    expect((await submit({ role: 'officer' }).expect(400)).body.errors).toMatchObject([
      { field: 'role', code: 'unknown-field' },
    ]);
  });

  it('are slowed down for one address', async () => {
    openClaims(app, township);
    app.clock.set('2026-12-01'); // an hour of its own
    for (let n = 0; n < 10; n += 1) await submit({ username: `qian${n}` }).expect(201);
    expect((await submit({ username: 'qian10' }).expect(429)).body.code).toBe('too-many-requests');
  });
});
