import { ApiProblem } from '@/api/problem';
import { useAction } from './useAction';

/** A note that fails with the given problems in turn, then is stored; `keys` are those it was sent with. */
function failing(...problems: ApiProblem[]) {
  const keys: string[] = [];
  const stored: string[] = [];
  const action = useAction(async (key: string, note: string) => {
    keys.push(key);
    const problem = problems.shift();
    if (problem) throw problem;
    stored.push(note);
  });
  return { ...action, keys, stored };
}

describe('an action pressed again', () => {
  it('repeats its key while nobody knows whether it happened', async () => {
    const { run, keys, problem } = failing(ApiProblem.local('timeout'));
    expect(await run('已上门')).toBe(false);
    expect(problem.value?.code).toBe('timeout');
    expect(await run('已上门')).toBe(true);
    expect(keys[1]).toBe(keys[0]);
  });

  it('is another action once what it says has changed, or once the server has refused it', async () => {
    const { run, keys } = failing(ApiProblem.local('network'), new ApiProblem(422, 'note-too-short', '太短'));
    await run('已上门');
    await run('已上门辅导');
    await run('已上门辅导');
    expect(new Set(keys).size).toBe(3);
  });

  it('runs once for two quick presses', async () => {
    const { run, stored } = failing();
    expect(await Promise.all([run('已上门'), run('已上门')])).toEqual([true, false]);
    expect(stored).toEqual(['已上门']);
  });
});
