import { newKey } from './idempotency';
import { ApiProblem } from './problem';
import { address, headers, read, type Method, type Query } from './request';

export interface ReadOptions {
  readonly query?: Query;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** A 401 here is an answer (nobody is signed in, a wrong password), not the end of a session. */
  readonly anonymous?: boolean;
}

export interface WriteOptions extends ReadOptions {
  /** `Idempotency-Key`; hand the same one in again when an action is repeated (see `useAction`). */
  readonly key?: string;
  /** The version the person saw, sent as `If-Match`. */
  readonly version?: number;
}

interface Surroundings {
  language(): string;
  /** Called once a session turns out to be over; the request still fails with 401. */
  onSignedOut(): void;
}

let surroundings: Surroundings = { language: () => 'zh-CN', onSignedOut: () => undefined };

/** Tells the client, once at start, where the language comes from and what happens at the end of a session. */
export const connect = (given: Surroundings): void => void (surroundings = given);

async function send<T>(method: Method, path: string, body: unknown, options: WriteOptions): Promise<T> {
  const timer = new AbortController();
  const timeout = setTimeout(() => timer.abort('timeout'), options.timeoutMs ?? 20_000);
  const abandon = (): void => timer.abort('abandoned');
  options.signal?.addEventListener('abort', abandon);
  try {
    const answer = await fetch(address(path, options.query), {
      method,
      credentials: 'same-origin',
      headers: headers({ method, language: surroundings.language(), json: body !== undefined, ...options }),
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: timer.signal,
    });
    return receive<T>(answer.status, await answer.text(), options.anonymous);
  } catch (error) {
    if (error instanceof ApiProblem || options.signal?.aborted) throw error;
    throw ApiProblem.local(timer.signal.aborted ? 'timeout' : 'network');
  } finally {
    clearTimeout(timeout);
    options.signal?.removeEventListener('abort', abandon);
  }
}

function receive<T>(status: number, text: string, anonymous = false): T {
  if (status === 401 && !anonymous) surroundings.onSignedOut();
  return read<T>(status, text);
}

/** The server's API, `/api/v1` left out of every path. All methods throw {@link ApiProblem}. */
export const api = {
  get: <T>(path: string, options: ReadOptions = {}) => send<T>('GET', path, undefined, options),
  post: <T>(path: string, body: unknown, options: WriteOptions = {}) =>
    send<T>('POST', path, body, { key: newKey(), ...options }),
  put: <T>(path: string, body: unknown, options: WriteOptions = {}) =>
    send<T>('PUT', path, body, { key: newKey(), ...options }),
  patch: <T>(path: string, body: unknown, options: WriteOptions = {}) => send<T>('PATCH', path, body, options),
  delete: <T>(path: string, options: WriteOptions = {}) => send<T>('DELETE', path, undefined, options),
  upload,
};

/** Sends a form with files; `onProgress` hears the share sent, 0 to 1 (fetch cannot tell it, hence XMLHttpRequest). */
function upload<T>(path: string, form: FormData, key: string, onProgress: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(path));
    const sent = headers({ method: 'POST', language: surroundings.language(), key, json: false });
    for (const [name, value] of Object.entries(sent)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(ApiProblem.local('network'));
    request.onload = () => {
      try {
        resolve(receive<T>(request.status, request.responseText));
      } catch (problem) {
        reject(problem);
      }
    };
    request.send(form);
  });
}
