import { ApiProblem } from './problem';
import { address, read } from './request';

const refused = (act: () => unknown): ApiProblem => {
  try {
    act();
  } catch (problem) {
    if (problem instanceof ApiProblem) return problem;
  }
  throw new Error('nothing was refused');
};

describe('an address', () => {
  it('carries what was filled in and leaves the rest out', () => {
    expect(address('/enterprises', { q: '红枣 & 食品', regionCode: '', page: 1, highTech: undefined })).toBe(
      '/api/v1/enterprises?q=%E7%BA%A2%E6%9E%A3+%26+%E9%A3%9F%E5%93%81&page=1',
    );
  });
});

describe('an answer', () => {
  it('of success is its JSON, an empty one undefined', () => {
    expect(read(200, '{"id":"1"}')).toEqual({ id: '1' });
    expect(read(204, '')).toBeUndefined();
  });

  it('of refusal is a problem with the sentence, the fields and the request id', () => {
    const errors = [{ field: 'uscc', code: 'wrong-check-digit', message: '校验位不对' }];
    const body = { title: '信用代码有误', status: 422, code: 'invalid', detail: { n: 1 }, errors, requestId: 'r1' };
    const problem = refused(() => read(422, JSON.stringify(body)));
    expect(problem).toMatchObject({ status: 422, code: 'invalid', sentence: '信用代码有误', requestId: 'r1' });
    expect(problem.about('uscc')).toBe('校验位不对');
  });

  it('from a proxy that speaks HTML is still a problem, and may be tried again', () => {
    const problem = refused(() => read(502, '<html>Bad Gateway</html>'));
    expect(problem).toMatchObject({ status: 502, code: 'unreadable' });
    expect(problem.isUncertain).toBe(true);
  });
});
