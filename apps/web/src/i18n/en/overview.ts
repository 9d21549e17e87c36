import type { WordsOf } from '../words';

const words: WordsOf<'overview'> = {
  title: 'Overview',
  asOf: 'As of {day}',
  open: 'Show the rows',
  figure: {
    'active-enterprises': 'Enterprises in existence',
    'zero-invention': 'Without an invention patent',
    'running-campaigns': 'Running campaigns',
    visited: 'Enterprises visited',
    filed: 'Filed after a visit',
    credited: 'Credited (cleared, doubled)',
    'to-review': 'Visits to review',
    overdue: 'Promises overdue',
  },
  unit: { 家: '', 个: '', 次: '', 件: '' },
  red: {
    title: 'Red lights',
    lead: 'As of {day}: {n} promises overdue, of {owners} owners',
    none: 'Nothing is overdue',
    people: 'People without a unit',
    shared: 'The unit as a whole',
    count: '{n} overdue',
    worst: '{n} days over at most',
    urge: 'Urge',
    urgeItem: 'Urge “{title}”',
    urged: '{name} has been urged',
    urgedToday: 'Urged today',
    lastUrged: 'Last urged {day}, {n} times in all',
  },
  approvals: { title: 'To approve', none: 'No campaign waits for you' },
};
export default words;
