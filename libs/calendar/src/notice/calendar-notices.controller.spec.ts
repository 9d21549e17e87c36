import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, tokenFor } from '../../../../test/given/access';
import { CalendarBook, calendarOf } from '../calendar-book';
import { WorkingCalendar } from '../working-calendar';
import { notice2027 } from '../../../../test/given/calendar';
import { CalendarNotices } from './calendar-notices';
import { CalendarNotice } from './calendar-notice.entity';

interface Day {
  readonly date: string;
  readonly working: boolean;
}

describeOnDatabase('/calendar/notices', (app) => {
  const post = async (body: object, path = 'notices') =>
    app.request('post', `/calendar/${path}`, await tokenFor(app, 'officer')).send(body);
  const adopt = async (id: string) =>
    app.request('put', `/calendar/notices/${id}/adoption`, await tokenFor(app, 'officer')).send({});
  const ask = async (path: string) =>
    (await app.request('get', `/calendar/${path}`, await tokenFor(app, 'officer'))).body as unknown;

  beforeEach(() => app.get(CalendarBook).refresh());

  it('are read and shown first, and change nothing before they are adopted', async () => {
    const { status, body } = await post({ text: notice2027, year: 2027 });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      year: 2027,
      isComplete: true,
      missing: [],
      status: 'proposed',
      publishedOn: '2026-11-20',
    });
    expect(body.changes).toContainEqual({ date: '2027-02-20', working: true, name: '春节' });
    expect(await ask('add?from=2026-12-25&days=7')).toEqual({ date: '2027-01-06', provisional: true });
    expect((await adopt(body.id)).status).toBe(200);
    expect(await ask('add?from=2026-12-25&days=7')).toEqual({ date: '2027-01-06', provisional: false });
    expect(await ask('coverage')).toEqual({ version: 1, from: '2013-01-01', to: '2027-12-31', missingYear: null });
  });

  it('say that the next year is missing, from October on', async () => {
    expect(await ask('coverage')).toMatchObject({ version: 0, to: '2026-12-31', missingYear: 2027 });
    app.clock.set('2026-09-30');
    expect(await ask('coverage')).toMatchObject({ missingYear: null });
  });

  it('that contradict themselves leave nothing behind', async () => {
    const { status, body } = await post({ text: '10月1日至7日放假调休，共8天。', year: 2026 });
    expect([status, body.code]).toEqual([422, 'notice-wrong-count']);
    expect(await app.rows(CalendarNotice)).toEqual([]);
  });

  it('of part of a year that is not announced are shown and not taken', async () => {
    const { body } = await post({ text: '一、元旦：1月1日（周五）放假1天。', year: 2027 });
    expect(body).toMatchObject({ isComplete: false, missing: expect.arrayContaining(['春节']) });
    expect((await adopt(body.id)).body.code).toBe('notice-incomplete');
  });

  it('that correct a year replace what was said of a day', async () => {
    const text = '国务院办公厅关于调整2026年国庆节假期安排的通知\n10月8日放假，10月11日（星期日）上班。\n2026年9月1日';
    const { body } = await post({ text, year: 2026 });
    expect((body.changes as Day[]).map(({ date, working }) => [date, working])).toEqual([
      ['2026-10-08', false],
      ['2026-10-11', true],
    ]);
    await adopt(body.id);
    expect(await ask('add?from=2026-09-30&days=1')).toEqual({ date: '2026-10-09', provisional: false });
    expect((await adopt(body.id)).body.code).toBe('illegal-transition');
  });

  it('add days of the city, and take them back', async () => {
    const local = { from: '2026-12-07', to: '2026-12-07', name: '古都文化节', source: '市政府办〔2026〕3号' };
    const { body } = await post({ ...local, working: false }, 'local-days');
    await adopt(body.id);
    expect(await ask('days?from=2026-12-07&to=2026-12-07')).toEqual([
      { date: '2026-12-07', working: false, name: '古都文化节', notice: '古都文化节', provisional: false },
    ]);
    expect((await post({ ...local, working: false }, 'local-days')).body.code).toBe('local-days-off-calendar');
    expect((await post({ ...local, from: '2026-11-01', working: false }, 'local-days')).body.code).toBe(
      'local-day-past',
    );
    await adopt((await post({ ...local, working: true }, 'local-days')).body.id);
    expect(await ask('days?from=2026-12-07&to=2026-12-07')).toMatchObject([{ working: true }]);
  });

  it('are known to another process as soon as it asks', async () => {
    const officer = await actors(app).officer();
    const notice = await app.get(CalendarNotices).propose(officer, { text: notice2027, year: 2027 });
    await app.get(CalendarNotices).adopt(officer, notice.id);
    const elsewhere = calendarOf(await app.get(CalendarBook).adopted());
    const other = new WorkingCalendar([{ year: 2026, title: '', publishedOn: '2025-11-04', holidays: [] }]);
    other.follow(elsewhere);
    expect([other.version, other.coverageEnd]).toEqual([1, '2027-12-31']);
    expect(app.get(WorkingCalendar).version).toBe(1);
  });

  it('of two at once one is adopted, whatever the database', async () => {
    const officer = await actors(app).officer();
    const texts = ['2026年12月7日放假。', '2026年12月8日放假。', '2026年12月9日放假。'];
    const ids: string[] = [];
    for (const text of texts) ids.push((await app.get(CalendarNotices).propose(officer, { text, year: 2026 })).id);
    await Promise.allSettled(ids.map((id) => app.get(CalendarNotices).adopt(officer, id)));
    const adopted = (await app.rows(CalendarNotice)).filter(({ status }) => status === 'adopted');
    const versions = adopted.map(({ adoptedAs }) => adoptedAs).sort();
    expect(versions).toEqual(versions.map((_, at) => at + 1));
    await app.get(CalendarBook).refresh();
    expect(app.get(WorkingCalendar).version).toBe(versions.length);
  });

  it('come as a file as well', async () => {
    const days = [
      { name: '国庆节', date: '2026-10-09', isOffDay: true },
      { name: '国庆节', date: '2026-10-11', isOffDay: false },
    ];
    const { body } = await post({
      text: JSON.stringify({ year: 2026, papers: ['http://www.gov.cn/x'], days }),
      year: 2026,
    });
    expect(body).toMatchObject({
      source: 'http://www.gov.cn/x',
      changes: [
        { date: '2026-10-09', working: false },
        { date: '2026-10-11', working: true },
      ],
    });
    expect((await post({ text: '{"year": 2025}', year: 2026 })).body.code).toBe('notice-file-unreadable');
    expect((await post({ text: '{"year": ', year: 2026 })).body.code).toBe('notice-file-unreadable');
  });

  it('of the published cases are all read over HTTP', async () => {
    const file = join(process.env.REAL_DATA_DIR ?? '', 'calendar/notice_parsing_cases.json');
    if (!existsSync(file)) return;
    const cases = JSON.parse(readFileSync(file, 'utf8')) as { year: number; description: string; expected: object[] }[];
    for (const { year, description, expected } of cases) {
      const { status, body } = await post({ text: description, year });
      expect([status, body.days?.length, description]).toEqual([201, expected.length, description]);
    }
  });
});
