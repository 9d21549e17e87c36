import type { Actor } from '@ipharbor/access';
import { Enterprise, Enterprises } from '@ipharbor/directory';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, otherTownship, tokenFor, township } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { grantedInvention, ipRight } from '../../../../test/given/ip-rights';
import { InventionQueries } from '../holdings/invention-queries';
import { IpRight } from '../ip-right/ip-right.entity';
import { IpRights } from '../ip-right/ip-rights';
import { LegalEvent } from '../legal-event/legal-event.entity';
import { IpRightOwner } from './ip-right-owner.entity';
import { OutsideParties } from './outside-parties.queries';
import { Ownership } from './ownership';

describeOnDatabase('Ownership', (app) => {
  let officer: Actor;
  let [seller, buyer]: Enterprise[] = [];
  const evidence = '登记手续合格通知书';
  const ownership = () => app.get(Ownership);
  const counted = async ({ id }: { id: string }) => (await app.rows(Enterprise, { id }))[0].inventionsInForce;
  const inventionsOf = ({ id }: Enterprise) => app.get(InventionQueries).inventionsOf([id]);

  beforeEach(async () => {
    officer = await actors(app).officer();
    seller = await enterprise(app, { name: '新郑市甲有限公司', jurisdictionRegion: township });
    buyer = await enterprise(app, { name: '新郑市乙有限公司', jurisdictionRegion: otherTownship });
  });

  describe('a transfer', () => {
    it('takes the right from one zero list to another, and remembers who filed it', async () => {
      const right = await grantedInvention(app, { of: [seller.id] });
      await ownership().transfer(officer, right.id, {
        onDay: '2026-06-01',
        to: [{ enterpriseId: buyer.id }],
        evidence,
      });
      expect([await counted(seller), await counted(buyer)]).toEqual([0, 1]);
      expect(await inventionsOf(buyer)).toMatchObject([
        { originalOwner: false, acquiredOn: '2026-06-01', counts: true, countsSince: '2026-06-01' },
      ]);
      expect(await inventionsOf(seller)).toMatchObject([{ originalOwner: true, isPresentOwner: false, counts: false }]);
      expect((await app.timeline(right)).at(-1)).toBe('ip-right.transferred');
      expect((await app.rows(IpRight, { id: right.id }))[0].firstEnterpriseId).toBe(buyer.id);
    });

    it('and back: the firm that filed it stays its original owner', async () => {
      const right = await grantedInvention(app, { of: [seller.id] });
      await ownership().transfer(officer, right.id, { onDay: '2026-06-01', to: [{ name: '外部公司' }], evidence });
      await ownership().transfer(officer, right.id, {
        onDay: '2026-09-01',
        to: [{ enterpriseId: seller.id }],
        evidence,
      });
      expect(await inventionsOf(seller)).toMatchObject([
        { originalOwner: true, isPresentOwner: true, acquiredOn: '2026-09-01' },
      ]);
      expect(await counted(seller)).toBe(1);
    });

    it('of one share of a joint right leaves the other owner where it was', async () => {
      const right = await grantedInvention(app, { of: [seller.id, buyer.id] });
      const [share] = await app.rows(IpRightOwner, { ipRightId: right.id, enterpriseId: seller.id });
      const dto = { onDay: '2026-06-01', from: [{ ownerId: share.id }], to: [{ enterpriseId: buyer.id }], evidence };
      await ownership().transfer(officer, right.id, dto);
      expect([await counted(seller), await counted(buyer)]).toEqual([0, 1]);
      expect(await app.rows(IpRightOwner, { ipRightId: right.id })).toHaveLength(2);
      await expect(ownership().transfer(officer, right.id, dto)).rejects.toThrowCode('not-an-owner');
    });

    it('is not before the right was there, nor in the future', async () => {
      const right = await grantedInvention(app, { of: [seller.id] });
      const to = [{ enterpriseId: buyer.id }];
      const on = (onDay: string) => ownership().transfer(officer, right.id, { onDay, to, evidence });
      await expect(on('2024-02-01')).rejects.toThrowCode('transfer-before-ownership');
      await expect(on('2026-12-01')).rejects.toThrowCode('day-in-future');
    });

    it('is not taken back by a correction', async () => {
      const right = await grantedInvention(app, { of: [seller.id] });
      await ownership().transfer(officer, right.id, {
        onDay: '2026-06-01',
        to: [{ enterpriseId: buyer.id }],
        evidence,
      });
      const [moved] = await app.rows(LegalEvent, { ipRightId: right.id, kind: 'transferred' });
      const correction = app.get(IpRights).correct(officer, right.id, moved.id, { reason: '录错' });
      await expect(correction).rejects.toThrowCode('transfer-not-correctable');
    });
  });

  describe('an outside party', () => {
    it('is offered with the number of its rights, and counted for the firm it turns out to be', async () => {
      const outside = { owners: [{ name: '新郑乙公司' }, { enterpriseId: seller.id }] };
      const right = await grantedInvention(app, outside);
      await grantedInvention(app, outside);
      await ipRight(app, { owners: [{ name: '河南大学' }] });
      const page = { page: 1, pageSize: 20, total: 'capped' } as const;
      const offered = await app.get(OutsideParties).page(officer, page);
      expect(offered).toMatchObject({
        total: 2,
        items: [
          { name: '新郑乙公司', rights: 2 },
          { name: '河南大学', rights: 1 },
        ],
      });

      const { ownerId, ipRightId } = offered.items[0];
      const matched = await ownership().match(officer, ipRightId, ownerId, {
        enterpriseId: buyer.id,
        everywhere: true,
      });
      expect(matched.id).toBe(right.id);
      expect(await counted(buyer)).toBe(2);
      expect((await app.get(OutsideParties).page(officer, page)).total).toBe(1);
      expect((await app.timeline(right)).at(-1)).toBe('ip-right.owner-matched');
      await expect(ownership().match(officer, ipRightId, ownerId, { enterpriseId: seller.id })).rejects.toThrowCode(
        'already-matched',
      );
    });
  });

  describe('an enterprise', () => {
    it('that moves takes what it owns under the new township, and leaves what it gave away', async () => {
      const [kept, sold] = [
        await grantedInvention(app, { of: [seller.id] }),
        await grantedInvention(app, { of: [seller.id] }),
      ];
      await ownership().transfer(officer, sold.id, { onDay: '2026-06-01', to: [{ name: '外部公司' }], evidence });
      const { version } = (await app.rows(Enterprise, { id: seller.id }))[0];
      await app.get(Enterprises).change(officer, seller.id, version, { jurisdictionRegion: otherTownship });
      await app.runJobs();
      const regions = async ({ id }: IpRight) =>
        (await app.rows(IpRightOwner, { ipRightId: id, enterpriseId: seller.id }))[0].regionCode;
      expect([await regions(kept), await regions(sold)]).toEqual([otherTownship, township]);
    });

    it('that is merged into another brings its rights along, and gets them back', async () => {
      await grantedInvention(app, { of: [seller.id] });
      await grantedInvention(app, { of: [seller.id, buyer.id] });
      const token = await tokenFor(app, 'officer');
      await app.request('put', `/enterprises/${seller.id}/merge`, token).send({ intoId: buyer.id }).expect(200);
      await app.runJobs();
      expect([await counted(seller), await counted(buyer)]).toEqual([0, 2]);
      await app.request('put', `/enterprises/${seller.id}/unmerge`, token).expect(200);
      await app.runJobs();
      expect([await counted(seller), await counted(buyer)]).toEqual([2, 1]);
    });
  });
});
