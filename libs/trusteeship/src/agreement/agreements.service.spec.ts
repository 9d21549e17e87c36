import { AccessGrant } from '@ipharbor/access';
import { Clusters, Enterprise, EnterprisePolicy } from '@ipharbor/directory';
import { Document } from '@ipharbor/documents';
import { WorkItem } from '@ipharbor/follow-ups';
import { newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, tokenFor, otherAgency, otherFirm, otherTownship } from '../../../../test/given/access';
import { cluster, enterprise, professional } from '../../../../test/given/directory';
import { concluded, drafted, offered, pair, proposal, training } from '../../../../test/given/trusteeship';
import { watchAgreements } from '../jobs/watch-agreements.job';
import { Licences } from '../licence/licences';
import { Agreement } from './agreement.entity';
import { AgreementQueries } from './agreement.queries';
import { AgreementClient } from './agreement-client.entity';
import { AgreementSignature } from './agreement-signature.entity';
import { AgreementVersion, hashOf } from './agreement-version.entity';
import { Agreements } from './agreements';
import { Clients } from './clients';
import { Courses } from './courses';
import { handOverKinds } from './hand-over-step.entity';
import { Renewals } from './renewals';
import { Signing } from './signing';

describeOnDatabase('agreements', (app) => {
  const agreements = () => app.get(Agreements);
  const signing = () => app.get(Signing);
  const watch = async () => {
    await app.write((tx) => tx.enqueue(watchAgreements, {}));
    await app.runJobs();
  };
  const again = async ({ id }: Agreement) => (await app.rows(Agreement, { id }))[0];
  /** A scan of the sealed paper, kept for an agreement. */
  const scanOf = async ({ id }: Agreement): Promise<string> => {
    const document = Object.assign(new Document(), {
      ...{ id: newId(), subjectType: 'agreement', subjectId: id, kind: 'sealed-agreement', fileName: '协议.pdf' },
      ...{ mediaType: 'application/pdf', bytes: 9, sha256: 'a'.repeat(64), isConfidential: false },
      ...{ keptById: null, keptAt: app.clock.now() },
    });
    await app.write((tx) => tx.insert(document));
    return document.id;
  };

  it('is offered, answered by another proposal, signed by both, and active while the filing is open', async () => {
    const two = await pair(app);
    const unseen = { ...proposal(), agencyId: two.agency.id, enterpriseId: two.enterprise.id };
    await expect(agreements().draft(two.agent, unseen)).rejects.toThrowCode('not-found');
    const { id } = await drafted(app, two);
    await agreements().offer(two.officer, id, {});
    await agreements().counterOffer(two.client, id, { ...proposal({ endsOn: '2026-11-30' }), note: '缩短期限' });
    await signing().sign(two.client, id, { signerName: '王总' });
    const signed = await signing().sign(two.agent, id, { signerName: '张所长' });
    expect(signed).toMatchObject({ status: 'active', current: 2, proposed: null, filedOn: null, endsOn: '2026-11-30' });
    expect(await app.timeline(signed)).toEqual([
      'agreement.drafted',
      'agreement.offered',
      'agreement.counter-offered',
      'agreement.signature-recorded',
      'agreement.signature-recorded',
      'agreement.signed',
      'agreement.client-joined',
      'agreement.activated',
    ]);
    expect((await app.rows(WorkItem)).filter(({ status }) => status === 'open')).toEqual([]);
    const filed = await app.get(Courses).file(two.officer, id, { filingNo: '郑知托备 12' });
    expect(filed).toMatchObject({ status: 'active', filedOn: '2026-11-23' });
  });

  it('opens the firm to its agency for as long as it serves it', async () => {
    const two = await pair(app);
    const sees = async () => {
      const [firm] = await app.rows(Enterprise, { id: two.enterprise.id });
      return app.get(EnterprisePolicy).covers(two.agent, firm);
    };
    expect(await sees()).toBe(false);
    const agreement = await concluded(app, two);
    expect(await sees()).toBe(true);
    const facts = { reason: '服务不及时', effectiveOn: '2026-11-30', isWithoutNotice: true };
    await app.get(Courses).terminate(two.client, agreement.id, facts);
    expect((await app.rows(AccessGrant, { principalType: 'agency' }))[0].toOn).toBe('2026-11-30');
    expect(await sees()).toBe(true);
    app.clock.set('2026-12-01');
    expect(await sees()).toBe(false);
  });

  it('refuses the item without a licence and the payer that the law refuses, by name; training passes', async () => {
    const two = await pair(app, {}, { licenceNo: null });
    const items = [
      training,
      { code: 'office-action-reply', payer: 'enterprise' } as const,
      { code: 'annuity-payment', payer: 'public' } as const,
    ];
    const draft = await drafted(app, two, { items });
    const refused = await agreements()
      .offer(two.officer, draft.id, {})
      .then(
        () => null,
        (error: { code: string; detail: { errors: { field: string; code: string; message: string }[] } }) => error,
      );
    expect(refused?.code).toBe('terms-refused');
    expect(refused?.detail.errors.map(({ field, code }) => [field, code])).toEqual([
      ['items[1].code', 'licence-required'],
      ['items[2].payer', 'public-money-refused'],
    ]);
    expect(refused?.detail.errors[0].message).toContain('专利代理机构执业许可');
    expect((await again(draft)).status).toBe('draft');
    expect((await offered(app, two, { items: [training] })).status).toBe('offered');
  });

  it('refuses a licence that lapsed, though it was valid when the offer was made', async () => {
    const two = await pair(app);
    const items = [{ code: 'filing' } as const];
    const licence = await app.get(Licences).record(two.officer, two.agency.id, {
      kind: 'patent-practice',
      licenceNo: '41101',
      validFrom: '2020-01-01',
    });
    const { id } = await offered(app, two, { items });
    await app.get(Licences).end(two.officer, two.agency.id, licence.id, { validTo: '2026-11-22', reason: '吊销' });
    await expect(signing().sign(two.client, id, {})).rejects.toThrowCode('terms-refused');
    expect(await app.rows(AgreementSignature)).toEqual([]);
  });

  it('is signed once by each party, for itself, in the order agreed', async () => {
    const two = await pair(app);
    const { id } = await offered(app, two, { signingOrder: 'agency-first' });
    await expect(signing().sign(two.client, id, {})).rejects.toThrowCode('not-your-turn-to-sign');
    await expect(signing().sign(two.agent, id, { party: 'client' })).rejects.toThrowCode('wrong-party');
    await expect(signing().sign(two.officer, id, { party: 'agency' })).rejects.toThrowCode('wrong-party');
    await expect(signing().sign(two.agent, id, { contentHash: 'f'.repeat(64) })).rejects.toThrowCode('content-changed');
    await expect(signing().sign(two.agent, id, { signedOn: '2026-11-24' })).rejects.toThrowCode('signed-in-future');
    await signing().sign(two.agent, id, {});
    await expect(signing().sign(two.agent, id, {})).rejects.toThrowCode('already-signed');
    await signing().sign(two.client, id, {});
    await expect(signing().sign(two.client, id, {})).rejects.toThrowCode('already-signed');
    expect((await app.rows(AgreementSignature)).map(({ party }) => party).sort()).toEqual(['agency', 'client']);
  });

  it('takes the sealed paper scanned back, and the authorisation of whoever signs for the firm', async () => {
    const two = await pair(app);
    const agreement = await offered(app, two);
    const other = await offered(app, two);
    const paper = { means: 'wet-seal', signerName: '王总', signedOn: '2026-11-20' } as const;
    await expect(signing().sign(two.officer, agreement.id, { ...paper, party: 'client' })).rejects.toThrowCode(
      'scan-required',
    );
    const foreign = await scanOf(other);
    await expect(
      signing().sign(two.officer, agreement.id, { ...paper, party: 'client', documentId: foreign }),
    ).rejects.toThrowCode('scan-required');
    const documentId = await scanOf(agreement);
    await expect(
      signing().sign(two.officer, agreement.id, { ...paper, party: 'client', documentId, basis: 'authorised' }),
    ).rejects.toThrowCode('authorisation-required');
    await signing().sign(two.officer, agreement.id, { ...paper, party: 'client', documentId });
    const done = await signing().sign(two.officer, agreement.id, { ...paper, party: 'agency', documentId });
    expect(done.status).toBe('active');
  });

  it('keeps what was signed word for word, and changes it by a new version that both sign', async () => {
    const two = await pair(app);
    const agreement = await concluded(app, two);
    const [before] = await app.rows(AgreementVersion);
    await agreements().amend(two.agent, agreement.id, { ...proposal({ endsOn: '2027-06-30' }), note: '延长' });
    await expect(agreements().amend(two.client, agreement.id, proposal())).rejects.toThrowCode('amendment-open');
    await signing().sign(two.agent, agreement.id, {});
    expect(await again(agreement)).toMatchObject({ current: 1, proposed: 2, endsOn: '2026-12-31' });
    const amended = await signing().sign(two.client, agreement.id, {});
    expect(amended).toMatchObject({ status: 'active', current: 2, proposed: null, endsOn: '2027-06-30' });
    const versions = (await app.rows(AgreementVersion)).sort((a, b) => a.n - b.n);
    expect(versions[0]).toEqual(before);
    for (const version of versions) expect(hashOf(amended, version)).toBe(version.contentHash);
    await expect(agreements().rewrite(two.officer, agreement.id, amended.version, proposal())).rejects.toThrowCode(
      'version-fixed',
    );
  });

  it('prints what was signed, for the parties alone', async () => {
    const two = await pair(app);
    const stranger = await pair(app, { agencyId: otherAgency });
    const agreement = await concluded(app, two);
    const waiting = await offered(app, two);
    const ask = (id: string, as: string) => app.request('get', `/agreements/${id}/versions/1.pdf`, as);
    const token = await tokenFor(app, 'enterprise');
    const { body, headers } = await ask(agreement.id, token).responseType('blob').expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await ask(waiting.id, token)).body).toMatchObject({ code: 'version-unsigned' });
    await ask(agreement.id, await tokenFor(app, 'agency', { agencyId: stranger.agency.id })).expect(404);
  });

  it('is terminated with notice, locked, and handed over step by step', async () => {
    const two = await pair(app);
    const agreement = await concluded(app, two);
    await expect(
      app.get(Courses).terminate(two.client, agreement.id, { reason: '搬迁', effectiveOn: '2026-12-01' }),
    ).rejects.toThrowCode('notice-too-short');
    const ended = await app.get(Courses).terminate(two.client, agreement.id, { reason: '搬迁' });
    expect(ended).toMatchObject({ status: 'terminated', terminatedOn: '2026-12-23', terminatedBy: 'client' });
    await expect(agreements().amend(two.agent, agreement.id, proposal())).rejects.toThrowCode('not-amendable');
    await expect(signing().sign(two.agent, agreement.id, {})).rejects.toThrowCode('illegal-transition');
    const items = await app.rows(WorkItem, { kind: 'agreement.hand-over' });
    expect(items).toHaveLength(1);
    for (const kind of handOverKinds) {
      expect((await again(agreement)).status).toBe('terminated');
      await app.get(Courses).handOver(two.agent, agreement.id, { kind, outcome: '已交接' });
    }
    expect((await again(agreement)).status).toBe('handed-over');
    expect((await app.rows(WorkItem, { kind: 'agreement.hand-over' }))[0].status).toBe('done');
    expect((await app.get(Courses).archive(two.officer, agreement.id)).status).toBe('archived');
  });

  it('asks for renewal sixty days before the end, and is renewed when the successor is signed by then', async () => {
    const two = await pair(app);
    app.clock.set('2026-10-31');
    const agreement = await concluded(app, two);
    await watch();
    expect(await app.rows(WorkItem, { kind: 'agreement.renewal' })).toEqual([]);
    app.clock.set('2026-11-01');
    await watch();
    await watch();
    const [asked, ...more] = await app.rows(WorkItem, { kind: 'agreement.renewal' });
    expect([asked.dueOn, more]).toEqual(['2026-12-31', []]);

    const successor = await app.get(Renewals).renew(two.agent, agreement.id, {});
    expect(successor).toMatchObject({ status: 'offered', startsOn: '2027-01-01', endsOn: '2027-12-31' });
    await expect(app.get(Renewals).renew(two.client, agreement.id, {})).rejects.toThrowCode('renewed-already');
    await signing().sign(two.agent, successor.id, {});
    await signing().sign(two.client, successor.id, {});
    expect((await again(successor)).status).toBe('signed');
    app.clock.set('2027-01-01');
    await watch();
    expect((await again(agreement)).status).toBe('renewed');
    expect((await again(successor)).status).toBe('active');
  });

  it('expires by itself, opening the hand-over, and an offer lapses', async () => {
    const two = await pair(app);
    const agreement = await concluded(app, two);
    const waiting = await offered(app, two, { startsOn: '2027-01-01', endsOn: '2027-12-31' });
    app.clock.set('2027-01-01');
    await watch();
    expect((await again(agreement)).status).toBe('expired');
    expect((await again(waiting)).status).toBe('withdrawn');
    expect((await app.rows(AgreementClient))[0]).toMatchObject({ leftOn: '2026-12-31', leftReason: '协议到期' });
  });

  it('holds an item for one agency where it is exclusive', async () => {
    const two = await pair(app);
    const rival = await pair(app, { agencyId: otherAgency });
    await concluded(app, two, { isExclusive: true });
    await expect(concluded(app, rival)).rejects.toThrowCode('exclusive-overlap');
    const other = { items: [{ code: 'pledge-support' } as const] };
    expect((await concluded(app, rival, other)).status).toBe('active');
    const later = { startsOn: '2027-01-01', endsOn: '2027-12-31' };
    expect((await concluded(app, rival, later)).status).toBe('signed');
  });

  it('is a framework for a cluster: firms accede, leave, and see themselves alone', async () => {
    const two = await pair(app);
    const { client: otherClient } = await pair(app, { enterpriseId: otherFirm, region: otherTownship });
    const place = await cluster(app);
    const outsider = await enterprise(app, { name: '外面的公司' });
    await app
      .get(Clusters)
      .addMembers(two.officer, place.id, { enterpriseIds: [two.enterprise.id, otherFirm], fromOn: '2026-01-01' });
    const facts = { enterpriseId: null, clusterId: place.id };
    const { id } = await offered(app, two, facts);
    await signing().sign(two.agent, id, {});
    const framework = await signing().sign(two.officer, id, { signerName: '管委会主任' });
    expect(framework.status).toBe('active');
    await app.get(Clients).accede(two.client, id, { enterpriseId: two.enterprise.id, signerName: '王总' });
    await app.get(Clients).accede(two.officer, id, { enterpriseId: otherFirm });
    await expect(app.get(Clients).accede(two.officer, id, { enterpriseId: otherFirm })).rejects.toThrowCode(
      'already-a-client',
    );
    await expect(app.get(Clients).accede(two.officer, id, { enterpriseId: outsider.id })).rejects.toThrowCode(
      'not-in-the-cluster',
    );
    const seen = await app.get(AgreementQueries).one(otherClient, id);
    expect(seen.clientsOf.map(({ enterpriseId }) => enterpriseId)).toEqual([otherFirm]);
    expect((await app.get(AgreementQueries).one(two.agent, id)).clientsOf).toHaveLength(2);
    await expect(agreements().amend(otherClient, id, proposal())).rejects.toThrowCode('not-a-party');

    const [own] = seen.clientsOf;
    const left = await app.get(Clients).leave(otherClient, id, own.id, { reason: '停产' });
    expect(left.leftOn).toBe('2026-11-23');
    await app.get(Clients).accede(two.officer, id, { enterpriseId: otherFirm, joinedOn: '2026-12-01' });
    expect(await app.rows(AgreementClient, { enterpriseId: otherFirm })).toHaveLength(2);
  });

  it('lets one of three parallel signatures pass where the leader has one place left', async () => {
    const officer = await actors(app).officer();
    const two = await pair(app);
    const leader = await professional(app, { kind: 'attorney', agencyId: two.agency.id, capacity: 1 });
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const firm = await enterprise(app, { name: `企业 ${n}` });
      const draft = await drafted(app, { ...two, enterprise: firm }, { leaderId: leader.id });
      await agreements().offer(officer, draft.id, {});
      await signing().sign(two.agent, draft.id, {});
      await scanOf(draft);
      ids.push(draft.id);
    }
    const scans = new Map((await app.rows(Document)).map(({ subjectId, id }) => [subjectId, id]));
    const outcomes = await Promise.allSettled(
      ids.map((id) => signing().sign(officer, id, { party: 'client', means: 'wet-seal', documentId: scans.get(id) })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await app.rows(AgreementClient)).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toThrowCode('leader-full');
  });
});
