import { Documents } from '@ipharbor/documents';
import { WorkItem } from '@ipharbor/follow-ups';
import { EventRow } from '@ipharbor/platform/persistence';
import { newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, firm, township } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import {
  acceptedVisit,
  assign,
  plannedVisit,
  record,
  runningCampaign,
  team,
  visitor,
} from '../../../../test/given/visits';
import { CampaignTarget } from '../target/target.entity';
import { VisitQueries } from './visit.queries';
import { Visit } from './visit.entity';
import { VisitNeed } from './visit-need.entity';
import { VisitRecords } from './visit-records.service';
import { VisitVerdicts } from './visit-verdicts.service';
import { Visits } from './visits.service';

describeOnDatabase('Visits', (app) => {
  async function assigned() {
    const { id: enterpriseId } = await enterprise(app, { id: firm });
    const campaign = await runningCampaign(app);
    const { actor, person } = await visitor(app);
    const { team: own } = await team(app, campaign.id, [person]);
    await assign(app, campaign.id, own.id, [enterpriseId]);
    return { actor, person, planned: { campaignId: campaign.id, enterpriseId } };
  }
  const targetStatus = async () => (await app.rows(CampaignTarget))[0].status;
  const need = () => ({ id: newId(), kind: 'filing', text: '需要检索与撰写辅导' }) as const;

  it('has a number of its series, and moves its target along with it', async () => {
    const { actor, person, planned } = await assigned();
    const visit = await plannedVisit(app, actor, { ...planned, plannedOn: '2026-12-01' });
    expect(visit.number).toMatch(/^ZF-2026-\d{6}$/);
    expect(visit).toMatchObject({ visitorId: person.id, status: 'planned' });
    expect(await targetStatus()).toBe('scheduled');
    expect((await plannedVisit(app, actor, planned)).number > visit.number).toBe(true);
    await app.get(Visits).cancel(actor, visit.id, '企业停产检修');
    expect((await app.rows(CampaignTarget))[0].scheduledOn).toBe('2026-11-23');
  });

  it('is rescheduled, missed, declined: the target goes back to where it stood', async () => {
    const { actor, planned } = await assigned();
    const { id } = await plannedVisit(app, actor, planned);
    await app.get(Visits).miss(actor, id, '无人接待');
    expect(await targetStatus()).toBe('assigned');
    await app.get(Visits).reschedule(actor, id, { plannedOn: '2026-12-02' });
    expect(await targetStatus()).toBe('scheduled');
    await app.get(Visits).decline(actor, id, '暂不需要');
    expect(await targetStatus()).toBe('assigned');
    await expect(app.get(Visits).appoint(actor, id)).rejects.toThrowCode('illegal-transition');
    await expect(async () => app.get(Visits).reschedule(actor, id, { plannedOn: '2026-11-01' })).rejects.toThrowCode(
      'appointment-in-past',
    );
  });

  it('turns needs into promises with an owner and a day, in the unit of work of the record', async () => {
    const { actor, planned } = await assigned();
    const { id } = await plannedVisit(app, actor, planned);
    const needs = [{ ...need(), ownerAccountId: actor.accountId, dueOn: '2026-12-20' }, need()];
    const visit = await app.get(VisitRecords).write(actor, id, record(app, { needs }));
    expect(visit.status).toBe('recorded');
    expect(await targetStatus()).toBe('visited');
    const items = await app.rows(WorkItem, { kind: 'visit.need' });
    expect(items.map(({ ownerAccountId, ownerUnitId, dueOn }) => [ownerAccountId ?? ownerUnitId, dueOn])).toEqual(
      expect.arrayContaining([
        [actor.accountId, '2026-12-20'],
        [visit.unitId, '2026-12-07'],
      ]),
    );
    expect(await app.rows(VisitNeed)).toHaveLength(2);
    expect(await app.rows(WorkItem, { kind: 'visit.review', status: 'open' })).toHaveLength(1);
  });

  it('leaves nothing behind when one need cannot be promised', async () => {
    const { actor, planned } = await assigned();
    const { id } = await plannedVisit(app, actor, planned);
    const tooLong = { ...need(), text: '长'.repeat(600) };
    await expect(app.get(VisitRecords).write(actor, id, record(app, { needs: [need(), tooLong] }))).rejects.toThrowCode(
      'text-too-long',
    );
    expect((await app.rows(Visit, { id }))[0]).toMatchObject({ status: 'planned', record: null });
    expect(await app.rows(VisitNeed)).toEqual([]);
    expect(await app.rows(WorkItem, { kind: 'visit.need' })).toEqual([]);
    expect(await app.timeline({ id })).toEqual(['visit.planned']);
  });

  it('is refused for days that cannot be', async () => {
    const { actor, planned } = await assigned();
    const { id } = await plannedVisit(app, actor, planned);
    const write = (visitedOn: string) => app.get(VisitRecords).write(actor, id, record(app, { visitedOn }));
    await expect(write('2026-11-24')).rejects.toThrowCode('visited-in-future');
    await expect(write('2026-11-22')).rejects.toThrowCode('visited-before-campaign');
  });

  it('keeps unpublished inventions from everybody but the team and the section, and out of every event', async () => {
    const { actor, planned } = await assigned();
    const { id } = await plannedVisit(app, actor, planned);
    const secret = '一种新型除霜阀';
    const unpublishedInventions = [{ name: secret, stage: '样机', disclosureRisk: 'planned' as const }];
    await app.get(VisitRecords).write(actor, id, record(app, { unpublishedInventions }));
    const read = (who: typeof actor) => app.get(VisitQueries).disclosure(who, id);
    expect((await read(actor)).inventions).toEqual(unpublishedInventions);
    expect((await read(await actors(app).officer())).inventions).toHaveLength(1);
    for (const other of [actors(app).officer({ region: township }), actors(app).enterprise(), actors(app).agency()])
      await expect(read(await other)).rejects.toThrowCode('not-found');
    const told = JSON.stringify(await app.rows(EventRow));
    expect(told).not.toContain(secret);
    expect(told).not.toContain('王经理');
    expect(await app.timeline({ id })).toEqual([
      'visit.planned',
      'visit.recorded',
      'visit.disclosure-read',
      'visit.disclosure-read',
    ]);
  });

  it('is confirmed by the enterprise signed in, and shows it its own part only', async () => {
    const { actor, planned } = await assigned();
    const { id } = await plannedVisit(app, actor, planned);
    await app.get(VisitRecords).write(actor, id, record(app, { internalNote: '实控人态度消极' }));
    const owner = await actors(app).enterprise();
    const shown = await app.get(VisitQueries).one(owner, id);
    expect(shown).toMatchObject({ internalNote: null, allowedActions: ['confirm', 'dispute'] });
    expect(shown.confirmationCode).toMatch(/^\d{6}$/);
    expect(await app.get(VisitQueries).one(actor, id)).toMatchObject({
      internalNote: '实控人态度消极',
      confirmationCode: null,
    });
    const verdicts = app.get(VisitVerdicts);
    await expect(verdicts.confirm(actor, id, { outcome: 'confirmed', means: 'account' })).rejects.toThrowCode(
      'confirmation-means',
    );
    expect(await verdicts.confirm(owner, id, { outcome: 'confirmed', means: 'account' })).toMatchObject({
      status: 'confirmed',
    });
  });

  it('is confirmed on the spot by code or signature; guessing is stopped', async () => {
    const { actor, planned } = await assigned();
    const visit = await plannedVisit(app, actor, planned);
    await app.get(VisitRecords).write(actor, visit.id, record(app));
    const confirm = (code: string) =>
      app.get(VisitVerdicts).confirm(actor, visit.id, { outcome: 'confirmed', means: 'code', code });
    const wrong = visit.confirmationCode === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n += 1) await expect(confirm(wrong)).rejects.toThrowCode('wrong-confirmation-code');
    await expect(confirm(visit.confirmationCode)).rejects.toThrowCode('too-many-requests');
    app.clock.advance({ minutes: 61 });
    expect(await confirm(visit.confirmationCode)).toMatchObject({ status: 'confirmed', confirmedBy: 'code' });
  });

  it('takes a signature only on a paper of this visit', async () => {
    const { actor, planned } = await assigned();
    const { id } = await plannedVisit(app, actor, planned);
    await app.get(VisitRecords).write(actor, id, record(app));
    const paper = (subject: { type: string; id: string }) =>
      app.write((tx) =>
        app
          .get(Documents)
          .keep(
            tx,
            actor,
            { fileName: '签字.jpg', bytes: 9, sha256: '0'.repeat(64), mediaType: 'image/jpeg' },
            { subject, kind: 'signature' },
          ),
      );
    const confirm = (signatureDocumentId?: string) =>
      app
        .get(VisitVerdicts)
        .confirm(actor, id, { outcome: 'confirmed', means: 'signature', signatureDocumentId, signerName: '王经理' });
    await expect(confirm()).rejects.toThrowCode('confirmation-means');
    const foreign = await paper({ type: 'enterprise', id: planned.enterpriseId });
    await expect(confirm(foreign.id)).rejects.toThrowCode('confirmation-means');
    expect(await confirm((await paper({ type: 'visit', id })).id)).toMatchObject({
      confirmedBy: 'signature',
      signerName: '王经理',
    });
  });

  it('goes back with a reason, is corrected, and accepted: return visits are promised after 30 and 90 days', async () => {
    const { actor, planned } = await assigned();
    const { id } = await plannedVisit(app, actor, planned);
    await app.get(VisitRecords).write(actor, id, record(app));
    const officer = await actors(app).officer();
    const review = (outcome: 'accepted' | 'returned', reason?: string) =>
      app.get(VisitVerdicts).review(officer, id, { outcome, reason });
    await expect(review('returned')).rejects.toThrowCode('visit-reason-required');
    await review('returned', '请补充研发人员数');
    expect((await app.rows(WorkItem, { kind: 'visit.correction' }))[0]).toMatchObject({
      ownerAccountId: actor.accountId,
      status: 'open',
    });

    await app.get(VisitRecords).write(actor, id, record(app));
    await expect(review('accepted')).rejects.toThrowCode('confirmation-missing');
    await app
      .get(VisitVerdicts)
      .confirm(await actors(app).enterprise(), id, { outcome: 'confirmed', means: 'account' });
    await review('accepted');
    expect(await targetStatus()).toBe('following-up');
    const open = await app.rows(WorkItem, { status: 'open' });
    expect(open.map(({ kind, dueOn }) => [kind, dueOn]).sort()).toEqual([
      ['visit.return-30', '2026-12-23'],
      ['visit.return-90', '2027-02-22'],
    ]);

    app.clock.set('2026-12-20');
    await acceptedVisit(app, actor, { ...planned, returnOfId: id });
    expect((await app.rows(WorkItem, { kind: 'visit.return-30', subjectId: id }))[0].status).toBe('done');
    expect((await app.rows(WorkItem, { kind: 'visit.return-90', subjectId: id }))[0].status).toBe('open');
  });

  it('is not reviewed by whoever wrote it, nor planned by people who are not on the team', async () => {
    const { planned } = await assigned();
    const officer = await actors(app).officer();
    const { id } = await plannedVisit(app, officer, planned);
    await app.get(VisitRecords).write(officer, id, record(app));
    await expect(app.get(VisitVerdicts).review(officer, id, { outcome: 'accepted', reason: '好' })).rejects.toThrowCode(
      'own-review',
    );
    const stranger = await visitor(app, { nth: 9 });
    await expect(plannedVisit(app, stranger.actor, planned)).rejects.toThrowCode('not-found');
    await expect(plannedVisit(app, officer, { ...planned, visitorIds: [stranger.person.id] })).rejects.toThrowCode(
      'not-on-the-team',
    );
  });

  it('is written once when two people record it at the same moment', async () => {
    const { actor, planned } = await assigned();
    const { id } = await plannedVisit(app, actor, planned);
    const write = () => app.get(VisitRecords).write(actor, id, record(app, { needs: [need()] }));
    const results = await Promise.allSettled([write(), write(), write()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await app.rows(VisitNeed)).toHaveLength(1);
  });
});
