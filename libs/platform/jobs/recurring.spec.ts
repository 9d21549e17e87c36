import { TestClock } from '@ipharbor/platform/testing';
import fc from 'fast-check';
import type { JobDefinition } from '@ipharbor/platform/persistence';
import { failureOf } from './jobs.problems';
import { backoffSeconds } from './job-claims';
import { nextRunAt, slotOf, type Recurring } from './recurring';

const job = { name: 'spec.daily', attempts: 1, backoffSeconds: 1, on: [] } as JobDefinition<Record<string, never>>;
const runs = Number(process.env.COUNT_SCALE ?? 0.05) * 10_000;

describe('work that repeats', () => {
  const clock = new TestClock();
  const tasks = fc.oneof(
    fc.record({ hour: fc.nat(23), minute: fc.nat(59) }).map(({ hour, minute }): Recurring => {
      const two = (n: number) => String(n).padStart(2, '0');
      return { job, dailyAt: `${two(hour)}:${two(minute)}` };
    }),
    fc.constantFrom(1, 5, 15, 60).map((everyMinutes): Recurring => ({ job, everyMinutes })),
  );

  it('begins its next slot exactly when it says it will', () => {
    fc.assert(
      fc.property(tasks, fc.nat(3 * 86_400), (task, seconds) => {
        clock.set('2026-11-23');
        clock.advance({ seconds });
        const before = slotOf(task, clock);
        const next = nextRunAt(task, clock);
        expect(next.getTime()).toBeGreaterThan(clock.now().getTime());
        clock.set(new Date(next.getTime() - 1).toISOString());
        expect([before, null]).toContain(slotOf(task, clock));
        clock.set(next.toISOString());
        const after = slotOf(task, clock);
        expect(after).not.toBeNull();
        expect(after).not.toBe(before);
      }),
      { numRuns: runs },
    );
  });
});

describe('the wait before another attempt', () => {
  it('doubles up to an hour, however many attempts there were', () => {
    expect([1, 2, 3, 8, 9, 1_000].map((attempt) => backoffSeconds(30, attempt))).toEqual([
      30, 60, 120, 3_600, 3_600, 3_600,
    ]);
    expect(backoffSeconds(7_200, 1)).toBe(7_200);
  });
});

describe('a failure', () => {
  it.each([
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'job-outside-unreachable'],
    [
      new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) }),
      'job-outside-unreachable',
    ],
    [new DOMException('too late', 'TimeoutError'), 'job-outside-unreachable'],
    [new Error('a bug'), 'job-unexpected'],
    ['thrown text', 'job-unexpected'],
  ])('%s has a code that people have words for', (error, code) => {
    expect(failureOf(error).problem).toBe(code);
  });
});
