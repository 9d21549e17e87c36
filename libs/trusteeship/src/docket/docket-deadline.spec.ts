import { announcedNotices, WorkingCalendar } from '@ipharbor/calendar';
import {
  deadlineRuleNames,
  deadlineRules,
  versionOn,
  type DeadlineRule,
  type DeadlineRuleName,
} from './deadline-rules';
import { receivedOn, type DeliveryChannel } from './delivery';
import { docketDeadline } from './docket-deadline';

const calendar = new WorkingCalendar(announcedNotices());
const end = (rule: DeadlineRuleName, day: string) => docketDeadline(calendar, { rule, receivedOn: day });

describe('deadlines of patent and trademark law', () => {
  it.each([
    ['office-action-reply-first', '2024-10-31', '2025-02-28'],
    ['office-action-reply-later', '2023-12-31', '2024-02-29'],
    ['office-action-reply-first', '2025-06-01', '2025-10-09'],
    ['office-action-reply-later', '2025-08-04', '2025-10-09'],
    ['priority-patent', '2025-10-01', '2026-10-08'],
    ['priority-patent', '2020-02-29', '2021-03-01'],
    ['priority-design', '2026-01-05', '2026-07-06'],
    ['examination-request', '2023-02-14', '2026-02-14'],
    ['pct-national-phase', '2024-04-03', '2026-10-08'],
    ['registration', '2026-03-02', '2026-05-06'],
    ['re-examination-request', '2026-06-24', '2026-09-24'],
    ['trademark-refusal-review', '2026-03-02', '2026-03-17'],
    ['trademark-renewal-grace', '2026-03-20', '2026-09-20'],
  ] as const)('%s from %s ends on %s', (rule, day, date) => {
    expect(end(rule, day)).toMatchObject({ date, provisional: false });
  });

  it('says why, where it is written, and whether that was read', () => {
    const answer = end('office-action-reply-first', '2025-06-01');
    expect(answer.steps.map(({ code }) => code)).toEqual(['start-day-not-counted', 'term-added', 'rolled']);
    expect(answer).toMatchObject({ version: '2024', isVerified: false });
    expect(end('priority-patent', '2025-10-01').source).toBe('《专利法》（2020 年修正，2021-06-01 施行）第二十九条');
  });

  it('changes with the Trademark Law of 2027-01-01, whose text is not verified', () => {
    expect(end('trademark-opposition', '2026-12-31')).toMatchObject({ version: '2019', date: '2027-03-31' });
    expect(end('trademark-opposition', '2027-01-01')).toMatchObject({
      version: '2027',
      date: '2027-03-01',
      isVerified: false,
    });
    expect(end('trademark-refusal-review', '2027-01-04').isVerified).toBe(false);
  });

  it('does not know restored priorities before there were any', () => {
    expect(() => end('priority-patent-restoration', '2022-11-19')).toThrowCode('docket-rule-not-in-force');
    expect(end('priority-patent-restoration', '2025-03-03').date).toBe('2026-05-06');
  });

  it('has for each day at most one version of each rule, and no gap between two', () => {
    for (const name of deadlineRuleNames) {
      const { versions }: DeadlineRule = deadlineRules[name];
      for (const { effectiveFrom, effectiveTo } of versions)
        for (const day of [effectiveFrom, effectiveTo].flatMap((bound) => bound ?? []))
          expect([name, day, versionOn({ ...deadlineRules[name], versions }, day) !== undefined]).toEqual([
            name,
            day,
            true,
          ]);
    }
  });
});

describe('delivery', () => {
  it.each([
    ['post', '2024-03-01', '2024-03-16', '2024-07-16'],
    ['electronic', '2024-03-01', '2024-03-01', '2024-07-01'],
    ['hand', '2024-03-01', '2024-03-01', '2024-07-01'],
    ['public-notice', '2024-03-01', '2024-04-01', '2024-08-01'],
    ['electronic', '2023-01-01', '2023-01-16', '2023-05-16'],
    ['electronic', '2024-01-19', '2024-02-03', '2024-06-03'],
    ['electronic', '2024-01-20', '2024-01-20', '2024-05-20'],
  ] as const)('by %s of a paper of %s is on %s', (channel: DeliveryChannel, issuedOn, received, date) => {
    expect(receivedOn(calendar, issuedOn, channel).receivedOn).toBe(received);
    const answer = docketDeadline(calendar, { rule: 'office-action-reply-first', issuedOn, channel });
    expect(answer).toMatchObject({ receivedOn: received, date });
  });

  it('needs a day', () => {
    const rule = 'office-action-reply-first';
    expect(() => docketDeadline(calendar, { rule })).toThrowCode('trigger-day-required');
    expect(() => docketDeadline(calendar, { rule, issuedOn: '2024-03-01' })).toThrowCode('trigger-day-required');
    const proven = { rule, receivedOn: '2024-03-05', issuedOn: '2024-03-01', channel: 'post' } as const;
    expect(docketDeadline(calendar, proven).receivedOn).toBe('2024-03-05');
  });
});
