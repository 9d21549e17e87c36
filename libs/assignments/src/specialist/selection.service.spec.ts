import { refusals } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, agency as agencyId, otherTownship } from '../../../../test/given/access';
import { eligible, profile, specialist } from '../../../../test/given/assignments';
import { professional, serviceAgency } from '../../../../test/given/visits';
import { endAppointments } from '../jobs/end-appointments.job';
import { Appointments } from './appointments.service';
import { Selection } from './selection.service';
import { Specialist } from './specialist.entity';
import { specialistLifecycle } from './specialist.lifecycle';
import { SpecialistQueries } from './specialist.queries';

describe('the lifecycle of a specialist', () => {
  it.each(refusals(specialistLifecycle))('refuses to %s from %s', (action, from) =>
    expect(() => specialistLifecycle.next(from, action)).toThrowCode('illegal-transition'),
  );
});

describeOnDatabase('the selection of specialists', (app) => {
  const selection = () => app.get(Selection);
  const appointments = () => app.get(Appointments);

  async function onNotice(): Promise<Specialist> {
    await serviceAgency(app, agencyId);
    const person = await professional(app, { agencyId });
    const agent = await actors(app).agency();
    const { id } = await selection().apply(agent, profile({ professionalId: person.id }));
    await selection().recommend(agent, id, '业务骨干');
    const officer = await actors(app).officer();
    await selection().review(officer, id, { eligibility: eligible, opinion: '同意' });
    return selection().publish(officer, id);
  }

  it('leads from an application to a letter, and never before the public notice is over', async () => {
    const { id, noticeToOn } = await onNotice();
    expect(noticeToOn).toBe('2026-11-30');
    const officer = await actors(app).officer();
    await selection().undertake(officer, id, { secrecyOn: '2026-11-20', integrityOn: '2026-11-20' });
    const early = () => appointments().appoint(officer, id, { fromOn: '2026-12-10' });
    await expect(early()).rejects.toThrowCode('notice-not-over');
    app.clock.set('2026-11-30');
    await expect(early()).rejects.toThrowCode('notice-not-over');
    expect((await app.rows(Specialist))[0]).toMatchObject({ status: 'public-notice', letterNo: null });

    app.clock.set('2026-12-01');
    await expect(appointments().appoint(officer, id, { fromOn: '2026-11-25' })).rejects.toThrowCode('notice-not-over');
    const appointed = await appointments().appoint(officer, id, { fromOn: '2026-12-15', years: 2 });
    expect(appointed).toMatchObject({ status: 'appointed', termFromOn: '2026-12-15', termToOn: '2028-12-14' });
    expect(appointed.letterNo).toMatch(/^知特聘〔2026〕\d+号$/);
    await expect(appointments().takeUp(officer, id)).rejects.toThrowCode('term-not-begun');
    app.clock.set('2026-12-15');
    expect(await appointments().takeUp(officer, id)).toMatchObject({ status: 'on-duty' });
  });

  it('wants both undertakings before the letter', async () => {
    const { id } = await onNotice();
    const officer = await actors(app).officer();
    app.clock.set('2026-12-01');
    await selection().undertake(officer, id, { secrecyOn: '2026-11-20' });
    await expect(appointments().appoint(officer, id, {})).rejects.toThrowCode('undertakings-missing');
    await expect(selection().undertake(officer, id, { integrityOn: '2026-12-02' })).rejects.toThrowCode(
      'undertaking-in-future',
    );
  });

  it('waits for every objection, and is ended by one that is upheld', async () => {
    const { id } = await onNotice();
    const officer = await actors(app).officer();
    const firm = await actors(app).enterprise();
    const objection = await selection().object(firm, id, { grounds: '与本企业有纠纷' });
    await selection().undertake(officer, id, { secrecyOn: '2026-11-20', integrityOn: '2026-11-20' });
    app.clock.set('2026-12-01');
    await expect(appointments().appoint(officer, id, {})).rejects.toThrowCode('objection-open');
    await expect(selection().object(officer, id, { grounds: '晚了' })).rejects.toThrowCode('not-on-notice');
    await selection().decideObjection(officer, objection.id, { outcome: 'upheld', answer: '属实' });
    expect((await app.rows(Specialist))[0]).toMatchObject({ status: 'rejected', currentKey: null });
  });

  it('is not judged by whoever applied or recommended', async () => {
    const person = await professional(app);
    const officer = await actors(app).officer();
    const { id } = await selection().apply(officer, profile({ professionalId: person.id }));
    await selection().recommend(officer, id, '凭纸质推荐函录入');
    const review = { eligibility: eligible, opinion: '同意' };
    await expect(selection().review(officer, id, review)).rejects.toThrowCode('own-candidate');
    const other = await actors(app).officer({ nth: 2 });
    const doubtful = { eligibility: { ...eligible, isNotDishonest: false }, opinion: '不同意' };
    await expect(selection().review(other, id, doubtful)).rejects.toThrowCode('conditions-not-met');
    expect(await selection().review(other, id, review)).toMatchObject({ status: 'reviewed' });
  });

  it('takes one application a person, three at once', async () => {
    const person = await professional(app);
    const officer = await actors(app).officer();
    const apply = () => selection().apply(officer, profile({ professionalId: person.id }));
    const answers = await Promise.allSettled([apply(), apply(), apply()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'already-specialist' });
    expect(await app.rows(Specialist)).toHaveLength(1);
  });

  it('is for oneself, for own people, and for the own region', async () => {
    const person = await professional(app);
    const agent = await actors(app).agency();
    await expect(selection().apply(agent, profile({ professionalId: person.id }))).rejects.toThrowCode(
      'not-your-application',
    );
    const far = await actors(app).officer({ region: otherTownship });
    await expect(selection().apply(far, profile({ professionalId: person.id }))).rejects.toThrowCode(
      'not-your-application',
    );
    await expect(selection().apply(agent, profile())).rejects.toThrowCode('no-professional');
  });

  it('ends with the term, and may be renewed from the day after', async () => {
    const { id } = await specialist(app, { termToOn: '2026-11-22' });
    const running = await specialist(app, { termToOn: '2026-11-23' });
    await app.write((tx) => tx.enqueue(endAppointments, {}));
    await app.runJobs();
    const status = async () =>
      new Map((await app.rows(Specialist)).map((row) => [row.id, [row.status, row.termToOn, row.currentKey !== null]]));
    expect((await status()).get(id)).toEqual(['term-ended', '2026-11-22', false]);
    expect((await status()).get(running.id)).toEqual(['on-duty', '2026-11-23', true]);
    await appointments().renew(await actors(app).officer(), id, 2);
    expect((await status()).get(id)).toEqual(['on-duty', '2028-11-22', true]);
  });

  it('shows what is on public notice to everybody, and nothing else', async () => {
    const { id } = await onNotice();
    await specialist(app);
    const page = { page: 1, pageSize: 20, total: 'exact' as const };
    expect((await app.get(SpecialistQueries).onNotice(page)).items.map((row) => row.id)).toEqual([id]);
    app.clock.set('2026-12-01');
    expect((await app.get(SpecialistQueries).onNotice(page)).items).toEqual([]);
  });
});
