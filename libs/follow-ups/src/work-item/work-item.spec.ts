import { refusals } from '@ipharbor/platform/kernel';
import { WorkItem, type Promised } from './work-item.entity';
import { workItemLifecycle } from './work-item.lifecycle';

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
    expect(() => item.complete(null, '   ', now)).toThrowCode('evidence-required');
    item.complete(null, ' 已完成检索报告 ', now);
    expect([item.status, item.outcome]).toEqual(['done', '已完成检索报告']);
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
  });

  it('of a unit belongs to its people, of a person to nobody else', () => {
    expect(opened({ ownerAccountId: null, ownerUnitId: 'unit' }).isOwnedBy('anybody', 'unit')).toBe(true);
    expect(opened({ ownerUnitId: 'unit' }).isOwnedBy('anybody', 'unit')).toBe(false);
  });
});
