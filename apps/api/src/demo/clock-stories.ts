import { Clocks, LocalRules, WorkItem } from '@ipharbor/follow-ups';
import { Reader } from '@ipharbor/platform/persistence';
import type { DemoCity } from './demo-city';

/** Time of the to-do list that did not simply run: one item on hold, one extended, and a promise of the city's own. */
export async function liveClocks(city: DemoCity): Promise<void> {
  const [officer, leader] = [await city.actor('officer'), await city.actor('leader')];
  const today = city.clock.today();
  const [held, extended] = await city
    .get(Reader)
    .from(WorkItem, 'item')
    .where('item.status = :open AND item.dueOn > :today', { open: 'open', today })
    .andWhere('item.kind IN (:...kinds)', { kinds: ['visit.need', 'visit.review'] })
    .orderBy('item.dueOn')
    .addOrderBy('item.id')
    .limit(2)
    .getMany();
  await city.write(async (tx) => {
    const items = await tx.findMany(
      WorkItem,
      [held, extended].filter(Boolean).map(({ id }) => id),
    );
    for (const item of items)
      if (item.id === held.id) await city.get(Clocks).hold(tx, officer, item, { reason: '等待企业补充研发资料' });
      else {
        const more = { n: 5, reason: '需要市局专家会商', approvedById: leader.accountId };
        await city.get(Clocks).extend(tx, officer, item, more);
      }
  });
  await city.get(LocalRules).add(officer, 'visit.need', {
    label: '新郑 2026',
    effectiveFrom: today,
    n: 8,
    unit: 'working-day',
    roll: 'next',
    source: '市知识产权局服务承诺（演示）',
    isVerified: true,
  });
}
