import { isSeparated, type Role } from '@ipharbor/access';
import { newId } from '@ipharbor/platform/kernel';
import type { TestApplication } from '@ipharbor/platform/testing';
import type { Response } from 'supertest';
import { tokenFor } from '../given/access';
import { accountAt, givenFor, places, type Place, type Sample, type Samples } from './sample';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Sends the sample of a route, as somebody or as nobody. */
export async function send(app: TestApplication, route: string, sample: Sample, token?: string): Promise<Response> {
  const [method, pattern] = route.split(' ');
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(sample.params?.[name] ?? newId()));
  const call = app.request(method.toLowerCase() as Method, path, token).query(sample.query ?? {});
  if (sample.version !== undefined) void call.set('if-match', `"${sample.version}"`);
  if (sample.headers) void call.set(sample.headers);
  if (sample.file) {
    void call.attach('file', sample.file.content, sample.file.name);
    for (const [name, value] of Object.entries(sample.body ?? {})) void call.field(name, String(value));
    return call;
  }
  return sample.body ? call.send(sample.body) : call;
}

/** An empty city, the sample of the route made for this caller, and its answer. */
export async function answerTo(
  app: TestApplication,
  samples: Samples,
  route: string,
  who: { readonly role: Role; readonly place: Place } | null,
): Promise<{ readonly sample: Sample; readonly answer: Response }> {
  await app.reset();
  const caller = who && { role: who.role, accountId: await accountAt(app, who.role, who.place) };
  const sample = await samples[route](givenFor(app, caller));
  const token = who ? await tokenFor(app, who.role, places[who.place]) : undefined;
  return { sample, answer: await send(app, route, sample, token) };
}

/** Where people of a role may come from: administrators belong to no place, firms and agencies to no city. */
export function placesOf(role: Role): Place[] {
  if (isSeparated(role)) return ['city'];
  return role === 'enterprise' || role === 'agency' ? ['near', 'far'] : ['near', 'far', 'city'];
}
