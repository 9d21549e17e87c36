import type { Samples } from '../sample';

export const samples: Samples = {
  'GET /calendar/days': () => ({ query: { from: '2026-02-13', to: '2026-03-01' }, isShared: true }),
  'GET /calendar/add': () => ({ query: { from: '2024-02-08', days: 5 }, isShared: true }),
  'GET /calendar/count': () => ({ query: { from: '2026-01-01', to: '2026-12-31' }, isShared: true }),
  'GET /calendar/deadline': () => ({
    query: { from: '2025-06-01', n: 4, unit: 'month', roll: 'next' },
    isShared: true,
  }),
};
