import { ApiProblem, type ProblemBody } from './problem';

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export const base = '/api/v1';
export const csrfCookie = 'ipharbor_csrf';

/** Absolute path of an API address with its query; empty values are left out. */
export function address(path: string, query: Query = {}): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString();
  return `${base}${path}${search && `?${search}`}`;
}

/** The readable half of the CSRF pair, to be echoed on every request that changes something. */
export function csrfToken(): string {
  const pair = document.cookie.split('; ').find((each) => each.startsWith(`${csrfCookie}=`));
  return pair ? decodeURIComponent(pair.slice(csrfCookie.length + 1)) : '';
}

export interface HeaderParts {
  readonly method: Method;
  readonly language: string;
  readonly key?: string;
  readonly version?: number;
  readonly json: boolean;
}

export function headers({ method, language, key, version, json }: HeaderParts): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    'accept-language': language,
    ...(json && { 'content-type': 'application/json' }),
    ...(method !== 'GET' && { 'x-csrf-token': csrfToken() }),
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(version !== undefined && { 'if-match': `"${version}"` }),
  };
}

/** The JSON of a successful answer (undefined for an empty one); throws {@link ApiProblem} for any other. */
export function read<T>(status: number, text: string): T {
  const body = parse(text);
  if (status >= 200 && status < 300) return body as T;
  throw isProblem(body)
    ? ApiProblem.from(body)
    : new ApiProblem(status, status === 404 ? 'not-found' : 'unreadable', '');
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isProblem = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'code' in body && 'status' in body && 'title' in body;
