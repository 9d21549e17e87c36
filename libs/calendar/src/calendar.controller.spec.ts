import { describeOnDatabase } from '@ipharbor/platform/testing';
import { tokenFor } from '../../../test/given/access';

describeOnDatabase('/calendar', (app) => {
  const ask = async (path: string) => app.request('get', `/calendar/${path}`, await tokenFor(app, 'officer'));

  it('lists days', async () => {
    const { body } = await ask('days?from=2026-12-31&to=2027-01-01');
    expect(body).toEqual([
      { date: '2026-12-31', working: true, name: null, notice: null, provisional: false },
      { date: '2027-01-01', working: false, name: '元旦', notice: null, provisional: true },
    ]);
  });

  it.each([
    ['add?from=2024-02-08&days=5', { date: '2024-02-21', provisional: false }],
    ['add?from=2026-12-25&days=7', { date: '2027-01-06', provisional: true }],
    ['add?from=2026-05-19&days=-10', { date: '2026-05-06', provisional: false }],
    ['count?from=2025-12-31&to=2026-12-31', { days: 248, provisional: false }],
    ['count?from=2026-12-31&to=2027-01-04', { days: 1, provisional: true }],
  ])('answers %s', async (path, expected) => {
    const { status, body } = await ask(path);
    expect([status, body]).toEqual([200, expected]);
  });

  it('finds a deadline and says why', async () => {
    const { body } = await ask('deadline?from=2025-06-01&n=4&unit=month&roll=next');
    expect(body).toMatchObject({
      date: '2025-10-09',
      provisional: false,
      steps: [{ code: 'start-day-not-counted' }, { code: 'term-added' }, { code: 'rolled' }],
    });
  });

  it.each([
    ['days?from=2025-01-01&to=2026-02-04', 200, undefined],
    ['days?from=2025-01-01&to=2026-02-05', 422, 'calendar-range-too-long'],
    ['count?from=2014-01-01&to=2026-12-31', 422, 'calendar-range-too-long'],
    ['days?from=2026-01-02&to=2026-01-01', 422, 'calendar-range-backwards'],
    ['days?from=2012-12-31&to=2013-01-01', 422, 'year-without-data'],
    ['add?from=2099-12-01&days=100', 422, 'year-without-data'],
    ['deadline?from=9999-01-01&n=1&unit=year&roll=none', 422, 'day-out-of-reach'],
    ['add?from=2026-02-30&days=1', 400, 'invalid-input'],
    ['add?from=2026-02-28&days=5001', 400, 'invalid-input'],
    ['deadline?from=2026-02-28&n=1&unit=week&roll=next', 400, 'invalid-input'],
  ])('answers %s with %i %s', async (path, status, code) => {
    const answer = await ask(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is for those who are signed in', async () => {
    await app.request('get', '/calendar/add?from=2026-01-05&days=1').expect(401);
  });
});
