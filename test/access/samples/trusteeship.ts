import type { Samples } from '../sample';

export const samples: Samples = {
  'GET /docket/annuity': () => ({
    query: { filedOn: '2018-06-15', kind: 'invention', year: 7, paidOn: '2024-08-20', reduction: 85 },
    isShared: true,
  }),
  'GET /docket/deadline': () => ({
    query: { rule: 'office-action-reply-first', receivedOn: '2024-10-31' },
    isShared: true,
  }),
  'GET /docket/deadline-rules': () => ({ isShared: true }),
};
