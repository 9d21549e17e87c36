import type { Samples } from '../sample';

export const samples: Samples = {
  'GET /api/health/live': () => ({}),
  'GET /api/health/ready': () => ({}),
  'GET /identifiers/:kind/:value': () => ({ params: { kind: 'uscc', value: '91350100M000100Y43' } }),
};
