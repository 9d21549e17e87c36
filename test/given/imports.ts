import type { TestApplication } from '@ipharbor/platform/testing';
import type { Response } from 'supertest';
import { tokenFor, type Whom } from './access';

export const firmsCsv =
  '企业名称,统一社会信用代码\n新郑市远航机械有限公司,91410184MA3X00010Y\n,\n新郑市无码有限公司,1\n';

/** An import by an officer, worked off; one row of the default file is sound, one is not. */
export async function imported(
  app: TestApplication,
  whom: Whom,
  { mode = 'apply', content = firmsCsv, register = 'enterprises' } = {},
): Promise<{ readonly id: string }> {
  const token = await tokenFor(app, 'officer', whom);
  const call = app.request('post', '/imports', token).attach('file', Buffer.from(content), '企业.csv');
  const answer: Response = await call.field('register', register).field('mode', mode).expect(202);
  await app.runJobs();
  return answer.body as { id: string };
}

/** An export by an officer, its file written. */
export async function exported(app: TestApplication, whom: Whom, list: string): Promise<{ readonly id: string }> {
  const token = await tokenFor(app, 'officer', whom);
  const answer: Response = await app.request('post', '/exports', token).send({ list, reason: '年度核对' }).expect(202);
  await app.runJobs();
  return answer.body as { id: string };
}
