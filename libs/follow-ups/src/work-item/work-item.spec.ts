import { refusals } from '@ipharbor/platform/kernel';
import { WorkItem, type Promised } from './work-item.entity';
import { lightOf } from './light';
import { workItemLifecycle, type WorkItemStatus } from './work-item.lifecycle';

const now = new Date('2026-11-23T02:00:00Z');
const promised: Promised = {
  id: '01935a00-0000-7000-8000-0000000000a1',
  subject: { type: 'visit', id: '01935a00-0000-7000-8000-0000000000b1' },
  kind: 'visit.need',
  title: '帮助检索现有技术',
  ownerAccountId: '01935a00-0000-7000-8000-0000000000c1',
  finish: { agreedOn: '2026-12-01' },
};
const opened = (change: Partial<Promised> = {}) => WorkItem.open({ ...promised, ...change }, '2026-12-01', null, now);

describe('lightOf', () => {
  const on = (today: string, dueOn = '2026-12-01', status: WorkItemStatus = 'open') =>
    lightOf({ openedOn: '2026-11-21', dueOn, status }, today);

  it('is green with more than half of the time left, then yellow, orange in the last fifth and on the last day, then red', () => {
    expect(
      ['2026-11-25', '2026-11-26', '2026-11-28', '2026-11-29', '2026-12-01', '2026-12-02'].map((day) => on(day)),
    ).toEqual(['green', 'yellow', 'yellow', 'orange', 'orange', 'red']);
  });

  it('stands still on hold and goes out at the end; one that was opened late is red at once', () => {
    expect([on('2026-12-09', '2026-12-01', 'held'), on('2026-12-09', '2026-12-01', 'done')]).toEqual(['held', 'ended']);
    expect([on('2026-11-21', '2026-11-21'), on('2026-11-21', '2026-11-20')]).toEqual(['orange', 'red']);
  });
});

describe('WorkItem', () => {
  it.each(refusals(workItemLifecycle))('refuses to %s when %s', (action, from) =>
    expect(() => workItemLifecycle.next(from, action)).toThrowCode('illegal-transition'),
  );

  it('has an owner, a person or a unit', () => {
    expect(() => opened({ ownerAccountId: null })).toThrowCode('owner-required');
    expect(opened({ ownerAccountId: null, ownerUnitId: 'unit' }).ownerUnitId).toBe('unit');
  });

  it('closes with what was done, not with blanks', () => {
    const item = opened();
    expect(() => item.complete(null, '   ', now, '2026-11-23')).toThrowCode('evidence-required');
    item.complete(null, ' 已完成检索报告 ', now, '2026-12-03');
    expect([item.status, item.outcome, item.daysLate]).toEqual(['done', '已完成检索报告', 2]);
  });

  it('is urged once a day', () => {
    const item = opened();
    item.urge('2026-11-23');
    expect(() => item.urge('2026-11-23')).toThrowCode('urged-already');
    item.urge('2026-11-24');
    expect(item.urges).toBe(2);
  });

  it('keeps its due day when it changes hands', () => {
    const item = opened();
    item.assignTo({ unitId: 'unit' });
    expect([item.ownerAccountId, item.ownerUnitId, item.dueOn]).toEqual([null, 'unit', '2026-12-01']);
    expect(item.holderId).toBe('unit');
  });

  it('of a unit belongs to its people, of a person to nobody else', () => {
    expect(opened({ ownerAccountId: null, ownerUnitId: 'unit' }).isOwnedBy('anybody', 'unit')).toBe(true);
    expect(opened({ ownerUnitId: 'unit' }).isOwnedBy('anybody', 'unit')).toBe(false);
    expect(opened({ ownerAccountId: 'away' }).isOwnedBy('substitute', undefined, ['away'])).toBe(true);
  });
});
