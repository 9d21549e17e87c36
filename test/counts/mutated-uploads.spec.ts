import { newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { Subjects } from '@ipharbor/access';
import type { DocumentDto } from '@ipharbor/documents';
import type { Response } from 'supertest';
import { chanceOf } from '../faults/chance';
import { tokenFor } from '../given/access';
import { notice } from '../given/documents';
import { mutated, type Mutated } from './mutations';

const uploads = Math.round(10_000 * Number(process.env.COUNT_SCALE ?? 0.05));
const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31);
const subjectType = 'drawer';
/** What a person may be told; anything else is a crash. */
const answers = [201, 200, 400, 413, 415, 422];
const harmless =
  /^(application\/(pdf|zip|ofd|x-ole-storage|vnd\.[\w.-]+|x-7z-compressed)|(image\/(png|jpeg|gif|heic|webp|tiff))|(audio|video)\/\w+|text\/plain)(;|$)/;

describeOnDatabase(`${uploads} mutated uploads, seed ${seed}`, (app) => {
  beforeAll(() => {
    app.get(Subjects).register({ type: subjectType, covers: async () => true, labels: async () => new Map() });
  });

  it(
    'neither crash the service nor come back as something a browser runs',
    async () => {
      const token = await tokenFor(app, 'officer');
      const chance = chanceOf(seed);
      const wrong: string[] = [];
      const counted = new Map<number, number>();
      for (let n = 0; n < uploads; n += 1) {
        const upload = mutated(chance);
        const path = ['/documents', '/evidence', `/document-templates/${notice}/checks`][chance(3)];
        const answer = await send(path, upload, token);
        counted.set(answer.status, (counted.get(answer.status) ?? 0) + 1);
        const fault = answers.includes(answer.status)
          ? answer.status === 201
            ? await faultOf(answer.body as DocumentDto, upload, token)
            : null
          : `${answer.status} ${(answer.body as { code?: string }).code}`;
        if (fault) wrong.push(`${n}: ${upload.told} to ${path}: ${fault}`);
      }
      console.log(`${uploads} uploads: ${[...counted].map(([status, times]) => `${status} x ${times}`).join(', ')}`);
      expect(wrong).toEqual([]);
      expect(counted.get(201)).toBeGreaterThan(0);
      expect(counted.get(415)).toBeGreaterThan(0);
      await app.request('get', '/work-items', token).expect(200);
    },
    60 * 60_000,
  );

  /** By hand, byte for byte: no client sends names like these. */
  function send(path: string, { content, name, declaredType }: Mutated, token: string): Promise<Response> {
    const boundary = 'x'.repeat(24);
    const field = (key: string, value: string) =>
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`);
    const body = Buffer.concat([
      field('subjectType', subjectType),
      field('subjectId', newId()),
      ...(path === '/documents' ? [field('kind', 'paper')] : []),
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="`),
      name,
      Buffer.from(`"\r\n${declaredType ? `Content-Type: ${declaredType}\r\n` : ''}\r\n`),
      content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return app
      .request('post', path, token)
      .set('content-type', `multipart/form-data; boundary=${boundary}`)
      .send(body)
      .then((answer) => answer);
  }

  async function faultOf({ id, fileName }: DocumentDto, { content }: Mutated, token: string): Promise<string | null> {
    if (/[\\/\p{Cc}\p{Cf}<>"]|^\.|^$/u.test(fileName)) return `kept under the name ${JSON.stringify(fileName)}`;
    const answer = await app.request('get', `/documents/${id}/content`, token).responseType('blob');
    const { headers, status } = answer;
    if (status !== 200) return `comes back as ${status}`;
    if (!(answer.body as Buffer).equals(content)) return 'comes back changed';
    if (!harmless.test(headers['content-type'])) return `comes back as ${headers['content-type']}`;
    if (!headers['content-disposition']?.startsWith('attachment;')) return 'comes back inline';
    if (headers['x-content-type-options'] !== 'nosniff') return 'comes back without nosniff';
    return headers['content-security-policy']?.includes('sandbox') ? null : 'comes back outside the sandbox';
  }
});
