import type { Visit } from '../visit/types';
import { bodyOf } from './record-body';
import { blankRecord, missingOf, newNeed, recordOf } from './record-draft';

const written = () => ({
  ...blankRecord(),
  visitedOn: '2026-11-20',
  interviewees: [
    { name: ' 刘洋 ', position: '总经理', phone: '' },
    { name: '', position: '', phone: '' },
  ],
  hasIpUnit: false,
  ipStaffFullTime: 0,
  ipStaffPartTime: 1,
  summary: '有研发，无专利',
  advice: '先做检索',
});

describe('a visit record being written', () => {
  it('asks for eight fields at most, counting nobody as an answer', () => {
    expect(missingOf(blankRecord())).toEqual(['visitedOn', 'interviewee', 'ipUnit', 'ipStaff', 'summary', 'advice']);
    expect(missingOf(written())).toEqual([]);
  });

  it('sends what was filled in, and nothing that nobody said', () => {
    expect(bodyOf(written())).toEqual({
      visitedOn: '2026-11-20',
      mode: 'on-site',
      record: {
        interviewees: [{ name: '刘洋', position: '总经理' }],
        summary: '有研发，无专利',
        advice: '先做检索',
        hasIpUnit: false,
        ipStaffFullTime: 0,
        ipStaffPartTime: 1,
      },
      needs: [],
    });
  });

  it('keeps filed, granted and in force apart, in fen and with the id of each need', () => {
    const draft = written();
    draft.more.inventions.filed = 2;
    draft.more.rdSpend = 12.5;
    draft.ticks = ['wantsPledge'];
    draft.needs = [newNeed('search', '查新', '2026-12-04')];
    expect(bodyOf(draft)).toMatchObject({
      record: { inventions: { filed: 2, granted: 0, inForce: 0 }, rdSpendFen: 12_500_000, wantsPledge: true },
      needs: [{ id: draft.needs[0].id, kind: 'search', text: '查新', dueOn: '2026-12-04' }],
    });
  });

  it('that was returned starts from what was written before', () => {
    const before = bodyOf(written()) as { record: Visit['record'] };
    const visit = {
      plannedOn: '2026-11-20',
      visitedOn: '2026-11-20',
      mode: 'phone',
      place: null,
      internalNote: '内部',
    };
    const draft = recordOf({ ...visit, record: before.record } as Visit, '2026-11-23');
    expect(draft).toMatchObject({ mode: 'phone', summary: '有研发，无专利', internalNote: '内部', ipStaffPartTime: 1 });
    expect(missingOf(draft)).toEqual([]);
  });
});
