/** Open items that the measured officer holds. */
export const mine = 200;

const columns =
  'id, kind, title, subjectType, subjectId, regionCode, ownerAccountId, holderId, dueOn, status, urges, escalationLevel, createdAt, version';
const kinds = [
  'visit.need',
  'visit.review',
  'visit.return-30',
  'visit.return-90',
  'visit.correction',
  'campaign.approval',
];
const days = [
  '2028-01-10',
  '2028-02-14',
  '2028-03-20',
  '2028-05-15',
  '2028-06-19',
  '2028-08-21',
  '2028-10-16',
  '2028-12-18',
];

const id = (prefix, n) => `CONCAT('${prefix}', SUBSTR(CONCAT('000000000000', ${n}), -12))`;
const oneOf = (all, n) => `CASE ${n} % ${all.length} ${all.map((one, at) => `WHEN ${at} THEN '${one}'`).join(' ')} END`;
const digits = `(SELECT 0 AS d ${Array.from({ length: 9 }, (_, at) => `UNION ALL SELECT ${at + 1}`).join(' ')})`;
/** Numbers 0 to 9,999. */
const numbers = `SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS i FROM ${digits} a, ${digits} b, ${digits} c, ${digits} e`;
const itemId = '01935b00-0000-7000-8000-';

/** Items `from` to `to`, ten thousand in one statement: 200 of the officer, the rest of 5,000 others, none due for long. */
export async function load(source, { accountId }, from, to) {
  for (let at = from; at < to; at += 10_000) {
    const owner = `CASE WHEN ${at} + n.i < ${mine} THEN '${accountId}' ELSE ${id('01935c00-0000-7000-8000-', `((${at} + n.i) % 5000)`)} END`;
    const i = `(${at} + n.i)`;
    await source.query(
      `INSERT INTO work_item (${columns}) SELECT ${id(itemId, i)}, ${oneOf(kinds, i)}, CONCAT('事项 ', ${i}), 'visit', ${id('01935d00-0000-7000-8000-', i)},
       CONCAT('4101841', SUBSTR(CONCAT('0', ${i} % 20), -2)), ${owner}, ${owner}, ${oneOf(days, i)}, 'open', 0, 0, '2026-01-05 02:00:00.000', 1
       FROM (${numbers}) n WHERE ${at} + n.i < ${to}`,
    );
  }
  // MariaDB would do so by itself after a while; the product keeps no statistics on SQLite
  if (source.options.type !== 'better-sqlite3') await source.query('ANALYZE TABLE work_item');
}

/** Lets the next lot of items fall due long ago. */
export async function makeDue(source, lot, count) {
  const first = mine + lot * count;
  const key = (n) => `${itemId}${String(n).padStart(12, '0')}`;
  await source.query(
    `UPDATE work_item SET dueOn = '2025-06-02' WHERE id >= '${key(first)}' AND id < '${key(first + count)}'`,
  );
}

/** An officer with a post in a township, as the product sees one. */
export async function officerIn(app, dist) {
  const { Accounts, ActorOf, Posts, Units, hashPassword } = dist('libs/access/src/index.js');
  const { newId, system } = dist('libs/platform/kernel/index.js');
  const { UnitOfWork } = dist('libs/platform/persistence/index.js');
  const get = (type) => app.get(type, { strict: false });
  const hash = await hashPassword('Bench-2026-harbour');
  const actor = { ...system, accountId: newId() };
  const unit = await get(Units).create(actor, {
    parentId: null,
    kind: 'township',
    name: '基准镇',
    regionCode: '410184107',
  });
  const accountId = newId();
  await get(UnitOfWork).run(async (tx) => {
    const facts = { id: accountId, username: `bench-${accountId.slice(-6)}`, displayName: '基准', roles: ['officer'] };
    await get(Accounts).addWithPassword(tx, system, facts, { hash, mustChange: false });
    const post = { accountId, unitId: unit.id, title: '科员', isHead: true, fromOn: '2020-01-01', toOn: null };
    await get(Posts).assignIn(tx, system, post);
  });
  return get(ActorOf).account(accountId);
}
