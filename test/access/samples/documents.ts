import { enterprise } from '../../given/directory';
import { tokenFor } from '../../given/access';
import type { Given, Samples } from '../sample';

const file = { name: '营业执照.pdf', content: Buffer.from('%PDF-1.7') };

/** The fields that name an enterprise of the place, and make its document. */
async function licenceOf({ app, near }: Given) {
  const { id } = await enterprise(app, { id: near.enterpriseId, jurisdictionRegion: near.region });
  return { subjectType: 'enterprise', subjectId: id, kind: 'licence' };
}

async function kept(given: Given): Promise<{ subject: { subjectType: string; subjectId: string }; id: string }> {
  const { kind, ...subject } = await licenceOf(given);
  const token = await tokenFor(given.app, 'officer', given.near);
  const call = given.app.request('post', '/documents', token).attach('file', file.content, file.name);
  for (const [name, value] of Object.entries({ ...subject, kind })) void call.field(name, value);
  const { body } = await call.expect(201);
  return { subject, id: (body as { id: string }).id };
}

const ofDocument = async (given: Given) => ({ params: { id: (await kept(given)).id } });

export const samples: Samples = {
  'POST /documents': async (given) => ({ body: await licenceOf(given), file, hidesBody: true }),
  'GET /documents': async (given) => {
    const { subject, id } = await kept(given);
    return { query: subject, rows: [id] };
  },
  'GET /documents/:id': ofDocument,
  'GET /documents/:id/content': ofDocument,
};
