import { DomainError } from '@ipharbor/platform/kernel';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- jest's matchers are declared in a namespace
  namespace jest {
    interface Matchers<R> {
      /** Throws, or rejects with, a DomainError of this code. */
      toThrowCode(code: string): R;
    }
  }
}

expect.extend({
  toThrowCode(received: unknown, code: string) {
    const error = caught(received);
    const actual = error instanceof DomainError ? error.code : String(error);
    return { pass: actual === code, message: () => `expected a DomainError '${code}', got ${actual}` };
  },
});

function caught(received: unknown): unknown {
  if (typeof received !== 'function') return received;
  try {
    (received as () => unknown)();
    return 'nothing thrown';
  } catch (error) {
    return error;
  }
}
