import { ref, shallowRef } from 'vue';
import { newKey } from '@/api/idempotency';
import { asProblem, type ApiProblem } from '@/api/problem';

/**
 * One thing a person does to the server: pending while it runs, a problem when it fails. The idempotency key stays the
 * same while the outcome is unknown (network, timeout, 5xx), so pressing the button again never does it twice.
 */
export function useAction<Input extends readonly unknown[], Output>(
  act: (key: string, ...input: Input) => Promise<Output>,
) {
  const isPending = ref(false);
  const problem = shallowRef<ApiProblem | null>(null);
  let key = newKey();

  /** True when it worked. */
  async function run(...input: Input): Promise<boolean> {
    if (isPending.value) return false;
    isPending.value = true;
    problem.value = null;
    try {
      await act(key, ...input);
      key = newKey();
      return true;
    } catch (error) {
      problem.value = asProblem(error);
      if (!problem.value.isUncertain) key = newKey();
      return false;
    } finally {
      isPending.value = false;
    }
  }
  return { run, isPending, problem };
}
