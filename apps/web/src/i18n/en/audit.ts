import type { WordsOf } from '../words';

const words: WordsOf<'audit'> = {
  title: 'Audit',
  lead: 'Who did what to which record, and when. The act is shown, the content is not.',
  from: 'From',
  to: 'To',
  actor: 'Who: {name}',
  action: 'Action: {name}',
  subjectType: 'Kind of record: {name}',
  subject: 'Record: {name}',
  only: 'Only {name}',
  empty: 'No events',
  emptyHint: 'Widen the days or drop a condition.',
  columns: {
    at: 'Time',
    actor: 'Who',
    action: 'Action',
    subjectType: 'Kind of record',
    subject: 'Record',
    seq: 'No.',
    sourceIp: 'Address',
    requestId: 'Request',
    hash: 'Checksum',
  },
};
export default words;
