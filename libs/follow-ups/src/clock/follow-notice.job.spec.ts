import { CalendarBook, CalendarNotices } from '@ipharbor/calendar';
import { newId, system } from '@ipharbor/platform/kernel';
import { EventRow } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, actors, township } from '../../../../test/given/access';
import { notice2027 } from '../../../../test/given/calendar';
import { WorkItem } from '../work-item/work-item.entity';
import { workItemKinds } from '../work-item/work-item-kinds';
import { WorkItems } from '../work-item/work-items';
import { clockRules } from './clock-rules';
import { WorkItemClock } from './work-item-clock.entity';

const kind = 'follow-notice-spec.request';
const rule = 'follow-notice-spec.decision';
workItemKinds({ [kind]: { zh: '测试申请', en: 'Request of a test' } });
clockRules({
  [rule]: {
    zh: '测试办结',
    en: 'Decision in a test',
    nature: 'statutory',
    versions: [
      {
        version: '2013',
        effectiveFrom: '2013-01-01',
        effectiveTo: null,
        n: 15,
        unit: 'working-day',
        roll: 'next',
        source: '测试办法第三条',
        isVerified: true,
      },
    ],
  },
});

describeOnDatabase('an adopted notice', (app) => {
  beforeEach(() => app.get(CalendarBook).refresh());

  const open = async (triggerOn: string) => {
    const ownerAccountId = await accountFor(app, 'officer', { region: township });
    return app.write((tx) =>
      app.get(WorkItems).open(tx, system, {
        subject: { type: 'thing', id: newId() },
        kind,
        title: '作出决定',
        regionCode: township,
        ownerAccountId,
        finish: { rule, triggerOn },
      }),
    );
  };
  const stored = async ({ id }: WorkItem) => (await app.rows(WorkItem, { id }))[0].dueOn;
  const adopt = async (text: string, year: number) => {
    const officer = await actors(app).officer();
    const { id } = await app.get(CalendarNotices).propose(officer, { text, year });
    await app.get(CalendarNotices).adopt(officer, id);
    await app.runJobs();
    app.clock.set(new Date(app.clock.now().getTime() + 61_000).toISOString());
    await app.runJobs();
  };
  const movedEvents = () => app.rows(EventRow, { action: 'work-item.due-moved' });

  it('moves exactly the running deadlines that it changes, each with one row that says why', async () => {
    const [early, late, done] = [await open('2026-11-02'), await open('2027-01-25'), await open('2027-01-25')];
    await app.write((tx) =>
      app.get(WorkItems).cancelOf(tx, system, { type: 'thing', id: done.subjectId }, '企业已注销'),
    );
    expect([await stored(early), await stored(late)]).toEqual(['2026-11-23', '2027-02-17']);
    await adopt(notice2027, 2027);
    expect([await stored(early), await stored(late), await stored(done)]).toEqual([
      '2026-11-23',
      '2027-02-19',
      '2027-02-17',
    ]);
    const events = await movedEvents();
    expect(events.map(({ subjectId, payload }) => [subjectId, payload])).toEqual([
      [
        late.id,
        expect.objectContaining({
          because: '国务院办公厅关于2027年部分节假日安排的通知',
          calendarVersion: 1,
          dueBefore: '2027-02-17',
          dueAfter: '2027-02-19',
        }),
      ],
    ]);
    const [clock] = await app.rows(WorkItemClock, { workItemId: late.id });
    expect([clock.dueOn, clock.isProvisional]).toEqual(['2027-02-19', false]);
  });

  it('takes the mark of a provisional day away that it confirms, without a word', async () => {
    const item = await open('2026-12-21');
    expect((await app.rows(WorkItemClock))[0]).toMatchObject({ dueOn: '2027-01-12', isProvisional: true });
    await adopt(notice2027, 2027);
    expect((await app.rows(WorkItemClock))[0]).toMatchObject({ dueOn: '2027-01-12', isProvisional: false });
    expect(await app.timeline(item)).toEqual(['work-item.opened']);
  });

  it('reaches every one of many, in batches', async () => {
    for (let n = 0; n < 520; n += 1) await open('2027-01-25');
    await adopt(notice2027, 2027);
    const due = (await app.rows(WorkItem)).map(({ dueOn }) => dueOn);
    expect(new Set(due)).toEqual(new Set(['2027-02-19']));
    expect(await movedEvents()).toHaveLength(520);
  });
});
