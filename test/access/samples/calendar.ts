import { CalendarNotices } from '@ipharbor/calendar';
import { notice2027 } from '../../given/calendar';
import type { Given, Samples } from '../sample';

const proposed = async ({ app, actor }: Given) => ({
  id: (await app.get(CalendarNotices).propose(await actor('officer'), { text: notice2027, year: 2027 })).id,
});

export const samples: Samples = {
  'GET /calendar/days': () => ({ query: { from: '2026-02-13', to: '2026-03-01' }, isShared: true }),
  'GET /calendar/add': () => ({ query: { from: '2024-02-08', days: 5 }, isShared: true }),
  'GET /calendar/count': () => ({ query: { from: '2026-01-01', to: '2026-12-31' }, isShared: true }),
  'GET /calendar/deadline': () => ({
    query: { from: '2025-06-01', n: 4, unit: 'month', roll: 'next' },
    isShared: true,
  }),
  'GET /calendar/coverage': () => ({ isShared: true }),
  'GET /calendar/notices': () => ({ query: { year: 2026 }, isShared: true }),
  'GET /calendar/notices/:id': async (given) => ({ params: await proposed(given), isShared: true }),
  'POST /calendar/notices': () => ({ body: { text: notice2027, year: 2027 }, isShared: true }),
  'POST /calendar/local-days': () => ({
    body: { from: '2026-12-07', to: '2026-12-07', working: false, name: '古都文化节' },
    isShared: true,
  }),
  'PUT /calendar/notices/:id/adoption': async (given) => ({ params: await proposed(given), isShared: true }),
  'DELETE /calendar/notices/:id': async (given) => ({ params: await proposed(given), isShared: true }),
};
