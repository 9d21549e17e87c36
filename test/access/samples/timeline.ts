import { enterprise } from '../../given/directory';
import type { Samples } from '../sample';

export const samples: Samples = {
  'GET /enterprises/:id/timeline': async ({ app, near }) => {
    const { id } = await enterprise(app, { id: near.enterpriseId, jurisdictionRegion: near.region });
    return { params: { id }, rows: [id] };
  },
  'GET /audit-events': () => ({ isShared: true }),
};
