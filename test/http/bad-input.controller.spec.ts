import { describeOnDatabase } from '@ipharbor/platform/testing';
import type { Response } from 'supertest';
import { tokenFor } from '../given/access';

interface Fault {
  readonly field: string;
  readonly code: string;
}

const faults = ({ body }: Response): Fault[] => (body as { errors?: Fault[] }).errors ?? [];

describeOnDatabase('bad input', (app) => {
  const url = '/saved-views?list=enterprises';
  const sign = () => tokenFor(app, 'officer');

  it('that is no JSON is a problem with a code and a sentence in Chinese', async () => {
    const answer = await app
      .request('put', url, await sign())
      .set('content-type', 'application/json')
      .send('{"views": [');
    expect([answer.status, answer.body.code, answer.type]).toEqual([400, 'malformed-json', 'application/problem+json']);
    expect(answer.body.title).toMatch(/JSON/);
    expect(answer.body.requestId).toBe(answer.headers['x-request-id']);
  });

  it.each([
    ['an unknown field', { views: [], other: 1 }, [['other', 'unknown-field']]],
    ['a wrong type', { views: 'all' }, [['views', 'list-expected']]],
    ['a missing field', {}, [['views', 'list-expected']]],
    ['a list in place of the object', [], [['views', 'list-expected']]],
  ])('with %s names the field', async (_, body, expected) => {
    const answer = await app.request('put', url, await sign()).send(body);
    expect(faults(answer).map(({ field, code }) => [field, code])).toEqual(expected);
  });

  it('in a query string names the parameter', async () => {
    const answer = await app.request('get', '/work-items?page=zero&pageSize=1000&view=other', await sign());
    expect(
      faults(answer)
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['page', 'pageSize', 'view']);
  });

  it('speaks English to those who ask for it', async () => {
    const answer = await app.request('get', '/nowhere').set('accept-language', 'en-GB');
    expect([answer.status, answer.body.code, answer.body.title]).toEqual([404, 'no-such-route', 'no such address']);
  });

  it('larger than two megabytes is refused', async () => {
    const answer = await app.request('put', url, await sign()).send({ views: [], pad: 'x'.repeat(3_000_000) });
    expect([answer.status, answer.body.code]).toEqual([413, 'body-too-large']);
  });

  it.each(['/enterprises/%ZZ', '/work-items/not-an-id', `/identifiers/uscc/${'9'.repeat(300)}`])(
    'in a path: %s is a problem, not a crash',
    async (path) => {
      const answer = await app.request('get', path, await sign());
      expect(answer.type).toBe('application/problem+json');
      expect(answer.status).toBeLessThan(500);
    },
  );

  it('of another content type is refused', async () => {
    const answer = await app
      .request('put', url, await sign())
      .set('content-type', 'text/csv')
      .send('a,b');
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported-media-type']);
  });
});

describeOnDatabase('an Idempotency-Key', (app) => {
  const url = '/saved-views?list=enterprises';
  const views = [{ id: 'a', name: '零发明', query: {}, columns: [] }];

  it('replays the first answer, and is refused with another body', async () => {
    const token = await tokenFor(app, 'officer');
    const put = (body: object) => app.request('put', url, token).set('idempotency-key', 'one-action-1').send(body);
    const first = await put({ views });
    const again = await put({ views });
    expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([
      first.status,
      first.body,
      'true',
    ]);
    expect((await put({ views: [] })).body.code).toBe('idempotency-key-reused');
  });

  it('of two requests at the same moment lets one happen', async () => {
    const token = await tokenFor(app, 'officer');
    const put = () => app.request('put', url, token).set('idempotency-key', 'one-action-2').send({ views });
    const answers = await Promise.all([put(), put(), put()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});
