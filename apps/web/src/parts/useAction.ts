import { ref, shallowRef } from 'vue';
import { newKey } from '@/api/idempotency';
import { asProblem, type ApiProblem } from '@/api/problem';

/** What an action is about to send; a file counts by its name, size and date. */
const fingerprint = (input: readonly unknown[]): string =>
  JSON.stringify(input, (_name, value: unknown) =>
    value instanceof File ? [value.name, value.size, value.lastModified] : value,
  );

/**
 * One thing a person does to the server: pending while it runs, a problem when it fails. The idempotency key stays the
 * same while the outcome is unknown (network, timeout, 5xx), so pressing the button again never does it twice. Everything that is sent must
 * be an input of `run`: other input is another action, with a key of its own.
 */
export function useAction<Input extends readonly unknown[], Output>(
  act: (key: string, ...input: Input) => Promise<Output>,
) {
  const isPending = ref(false);
  const problem = shallowRef<ApiProblem | null>(null);
  let key = '';
  let sent = '';

  /** True when it worked. */
  async function run(...input: Input): Promise<boolean> {
    if (isPending.value) return false;
    isPending.value = true;
    problem.value = null;
    if (fingerprint(input) !== sent) key = newKey();
    sent = fingerprint(input);
    try {
      await act(key, ...input);
      sent = '';
      return true;
    } catch (error) {
      problem.value = asProblem(error);
      if (!problem.value.isUncertain) sent = '';
      return false;
    } finally {
      isPending.value = false;
    }
  }
  return { run, isPending, problem };
}
