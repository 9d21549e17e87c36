import { describeOnDatabase } from '@ipharbor/platform/testing';
import { tokenFor } from '../../../../test/given/access';

describeOnDatabase('/docket', (app) => {
  const ask = async (path: string) => app.request('get', `/docket/${path}`, await tokenFor(app, 'enterprise'));

  it('says what an annuity costs on a day', async () => {
    const { body } = await ask('annuity?filedOn=2018-06-15&kind=invention&year=7&paidOn=2024-08-20&reduction=0');
    expect(body).toMatchObject({
      due: '2024-06-15',
      rolledDue: '2024-06-17',
      baseFen: 200_000,
      surchargeFen: 20_000,
      band: '10%',
      lostAfter: '2024-12-16',
    });
  });

  it('says when a term ends, and why', async () => {
    const { body } = await ask('deadline?rule=office-action-reply-first&receivedOn=2024-10-31');
    expect(body).toMatchObject({ date: '2025-02-28', source: expect.any(String) });
    expect((body as { steps: { code: string }[] }).steps.map(({ code }) => code)).toContain('month-end');
  });

  it.each([
    ['annuity?filedOn=2018-06-15&kind=invention&year=7&paidOn=2024-12-17', 200, undefined],
    ['annuity?filedOn=2018-06-15&kind=invention&year=7&paidOn=2024-12-17&reduction=50', 400, 'invalid-input'],
    ['annuity?filedOn=2018-06-15&kind=invention&year=21&paidOn=2024-12-17', 400, 'invalid-input'],
    ['annuity?filedOn=2018-06-15&kind=utility-model&year=12&paidOn=2024-12-17', 422, 'annuity-year-outside-term'],
    ['annuity?filedOn=2018-06-31&kind=invention&year=7&paidOn=2024-12-17', 400, 'invalid-input'],
    ['deadline?rule=office-action&receivedOn=2024-10-31', 400, 'invalid-input'],
    ['deadline?rule=office-action-reply-first', 422, 'trigger-day-required'],
    ['deadline?rule=office-action-reply-first&issuedOn=2024-03-01&channel=post', 200, undefined],
  ])('answers %s with %i %s', async (path, status, code) => {
    const answer = await ask(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});
