import { ActorOf } from '@ipharbor/access';
import { CalendarFeeds, HandOvers } from '@ipharbor/follow-ups';
import { accountFor, unitOf } from '../../given/access';
import { workItem } from '../../given/follow-ups';
import { EventRow } from '@ipharbor/platform/persistence';
import type { Given, Samples } from '../sample';

/** A promise of the unit, so that its people may complete it. */
const ofUnit = async ({ app, near }: Given) =>
  workItem(app, { ownerUnitId: await unitOf(app, near.region), regionCode: near.region });

const ofNear = async ({ app, actor, near }: Given) => {
  const { accountId } = await actor('commissioner');
  return workItem(app, { ownerAccountId: accountId, regionCode: near.region, finish: { agreedOn: '2026-11-01' } });
};

/** The work of a commissioner of `near`, about to go to somebody else. */
const handOver = async ({ app, near, actor }: Given) => {
  const [leaver, recipientId] = [await actor('commissioner'), await accountFor(app, 'officer', { ...near, nth: 9 })];
  return { leaverId: leaver.accountId, recipientId, reason: '调离' };
};
const prepared = async (given: Given) =>
  given.app.get(HandOvers).preview(await given.actor('officer'), await handOver(given));
const executed = async (given: Given) =>
  given.app.get(HandOvers).execute(await given.actor('officer'), (await prepared(given)).id);

/** About an item of `near`, to its owner. */
const aboutNear = async (given: Given) => ({
  subject: { type: 'work_item', id: (await ofNear(given)).id },
  words: '请办理',
});
const fed = async ({ app, caller }: Given) =>
  app.get(CalendarFeeds).create((await app.get(ActorOf).account(caller!.accountId))!);

export const samples: Samples = {
  'GET /work-items': async (given) => ({ query: { view: 'all' }, rows: [(await ofNear(given)).id] }),
  'GET /hand-overs': async (given) => ({ rows: [(await prepared(given)).id] }),
  'GET /hand-overs/:id': async (given) => ({ params: { id: (await prepared(given)).id } }),
  'POST /hand-overs': async (given) => ({ body: await handOver(given) }),
  'PUT /hand-overs/:id/execution': async (given) => ({ params: { id: (await prepared(given)).id } }),
  'PUT /hand-overs/:id/undo': async (given) => ({ params: { id: (await executed(given)).id } }),
  'POST /work-items/instructions': async (given) => ({ body: await aboutNear(given) }),
  'POST /work-items/supervisions': async (given) => ({ body: await aboutNear(given) }),
  'POST /work-items/:id/replies': async (given) => ({
    params: { id: (await ofUnit(given)).id },
    body: { words: '正在办理' },
  }),
  'GET /work-items/:id/timeline': async (given) => {
    const { id } = await ofNear(given);
    const [opened] = await given.app.rows(EventRow, { subjectId: id });
    return { params: { id }, rows: [opened.id] };
  },
  'GET /work-items/:id/escalations': async (given) => ({ params: { id: (await ofNear(given)).id } }),
  'GET /escalation-ladders': () => ({ isShared: true }),
  'PUT /escalation-ladders/:kind': () => ({
    params: { kind: '*' },
    body: { steps: [{ workingDays: 1, to: 'owner' }] },
    isShared: true,
  }),
  'GET /deadline-compliance': () => ({ isShared: true }),
  'GET /calendar-feeds': () => ({ isShared: true }),
  'POST /calendar-feeds': () => ({}),
  'DELETE /calendar-feeds/:id': async (given) => ({ params: { id: (await fed(given)).feed.id }, isShared: true }),
  'GET /calendar-feeds/:file': async (given) => {
    const secret = async () => {
      const actor = await given.actor('officer');
      return (await given.app.get(CalendarFeeds).create(actor)).secret;
    };
    return { params: { file: `${await secret()}.ics` }, isShared: true };
  },
  'GET /work-items/counts': () => ({ isShared: true }),
  'GET /work-items/kinds': () => ({ isShared: true }),
  'PUT /work-items/assignee': async (given) => ({
    body: { ids: [(await ofNear(given)).id], accountId: (await given.actor('officer')).accountId },
  }),
  'POST /work-items/urges': async (given) => ({ body: { ids: [(await ofNear(given)).id] } }),
  'POST /work-items/extensions': async (given) => ({
    body: {
      ids: [(await ofNear(given)).id],
      n: 2,
      reason: '等待材料',
      approvedById: (await given.actor('leader')).accountId,
    },
  }),
  'GET /work-items/overdue': async (given) => ({ rows: [(await ofNear(given)).ownerAccountId!] }),
  'GET /work-items/:id': async (given) => ({ params: { id: (await ofNear(given)).id } }),
  'PUT /work-items/:id/completion': async (given) => ({
    params: { id: (await ofUnit(given)).id },
    body: { note: '已办' },
  }),
  'PUT /work-items/:id/assignee': async (given) => ({
    params: { id: (await ofNear(given)).id },
    body: { accountId: (await given.actor('officer')).accountId },
  }),
  'POST /work-items/:id/urges': async (given) => ({
    params: { id: (await ofNear(given)).id },
    body: { words: '请尽快' },
  }),
};
