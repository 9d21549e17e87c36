import { enterprise } from '../../given/directory';
import { tokenFor } from '../../given/access';
import { OfficialDocument, TemplateVersion } from '@ipharbor/documents';
import { issuedNotice, notice } from '../../given/documents';
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

/** A piece of evidence of the enterprise. */
async function accepted(given: Given) {
  const { subjectType, subjectId } = await licenceOf(given);
  const token = await tokenFor(given.app, 'officer', given.near);
  const call = given.app.request('post', '/evidence', token).attach('file', file.content, file.name);
  const { body } = await call.field('subjectType', subjectType).field('subjectId', subjectId).expect(201);
  return { subject: { subjectType, subjectId }, id: (body as { id: string }).id };
}

const ofDocument = async (given: Given) => ({ params: { id: (await kept(given)).id } });

/** An official document of the enterprise of the place. */
async function issued(given: Given) {
  const { subjectType, subjectId } = await licenceOf(given);
  const { id } = await issuedNotice(given.app, await given.actor('officer'), { type: subjectType, id: subjectId });
  return { id, query: { subjectType, subjectId } };
}
const ofOfficial = async (given: Given) => ({ params: { id: (await issued(given)).id } });
async function codeOf(given: Given) {
  await issued(given);
  const [{ verifyCode }] = await given.app.rows(OfficialDocument);
  // the clock of the tests stands still, the allowance of the one address must not run out
  given.app.clock.advance({ minutes: 11 });
  return { params: { code: verifyCode } };
}

/** Templates are the same for the whole city. */
const template = () => ({ params: { key: notice }, isShared: true });
const edited = async ({ app }: Given) => {
  const token = await tokenFor(app, 'officer');
  const { body } = await app
    .request('get', `/document-templates/${notice}/file`, token)
    .responseType('blob')
    .expect(200);
  return { ...template(), file: { name: '受理通知书.docx', content: body as Buffer } };
};

export const samples: Samples = {
  'POST /documents': async (given) => ({ body: await licenceOf(given), file, hidesBody: true }),
  'GET /documents': async (given) => {
    const { subject, id } = await kept(given);
    return { query: subject, rows: [id] };
  },
  'GET /documents/:id': ofDocument,
  'GET /documents/:id/content': ofDocument,
  'GET /official-documents': async (given) => {
    const { id, query } = await issued(given);
    return { query, rows: [id] };
  },
  'GET /official-documents/:id.pdf': ofOfficial,
  'GET /official-documents/:id.docx': ofOfficial,
  'GET /official-documents/:id': ofOfficial,
  'PUT /official-documents/:id/voidance': async (given) => ({ ...(await ofOfficial(given)), body: { reason: '误发' } }),
  'GET /verify/:code': codeOf,
  'POST /verify/:code/comparison': async (given) => ({ ...(await codeOf(given)), body: { sha256: 'a'.repeat(64) } }),
  'GET /document-templates': () => ({ isShared: true }),
  'GET /document-templates/:key': template,
  'GET /document-templates/:key/file': template,
  'GET /document-templates/:key/preview': template,
  'POST /document-templates/:key/checks': edited,
  'POST /document-templates/:key/previews': edited,
  'POST /document-templates/:key/versions': edited,
  'PUT /document-templates/:key/versions/:id/restoration': async (given) => {
    await issued(given);
    const [{ id }] = await given.app.rows(TemplateVersion);
    return { params: { key: notice, id }, isShared: true };
  },
  'POST /evidence': async (given) => {
    const { subjectType, subjectId } = await licenceOf(given);
    return { body: { subjectType, subjectId, purpose: '主体资格' }, file, hidesBody: true };
  },
  'GET /evidence': async (given) => {
    const { subject, id } = await accepted(given);
    return { query: subject, rows: [id] };
  },
  'GET /evidence/custody': async (given) => {
    const { subject, id } = await accepted(given);
    return { query: subject, rows: [id] };
  },
  'GET /evidence/pack': async (given) => ({ query: (await accepted(given)).subject, hidesBody: true }),
};
