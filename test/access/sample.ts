import type { Actor, Role } from '@ipharbor/access';
import type { TestApplication } from '@ipharbor/platform/testing';
import {
  accountFor,
  actorFor,
  agency,
  city,
  firm,
  otherAgency,
  otherFirm,
  otherTownship,
  township,
  type Whom,
} from '../given/access';

/** Where people come from: the place of a sample's records, another one, or the city above both. */
export const places = {
  near: { region: township, enterpriseId: firm, agencyId: agency },
  far: { region: otherTownship, enterpriseId: otherFirm, agencyId: otherAgency },
  city: { region: city, enterpriseId: firm, agencyId: agency },
} as const satisfies Record<string, Whom>;
export type Place = keyof typeof places;

/** What a sample is made of. Its records lie in `near`: that township, that firm, that agency. */
export interface Given {
  readonly app: TestApplication;
  readonly near: (typeof places)['near'];
  /** Who will send the request; null on a public route. */
  readonly caller: { readonly role: Role; readonly accountId: string } | null;
  /** A person of `near`, to plant records with and to grant things to. */
  actor(role: Role): Promise<Actor>;
}

/** One request that a route answers with success for somebody. */
export interface Sample {
  /** Of the path: `{ id }`. People far away get 404. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  /** Sent as If-Match. */
  readonly version?: number;
  /** Such as the cookie that opens what a public page keeps. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as multipart, with the body as its text fields. */
  readonly file?: { readonly name: string; readonly content: Buffer };
  /**
   * Of a list: ids that somebody near must see in the answer, and nobody far may. An answer with `items` needs them, or
   * `isShared`. With both params and rows the far answer may also be an empty list instead of 404.
   */
  readonly rows?: readonly string[];
  /** The records belong to no region, firm or agency: what is asked for is the same for everybody who may ask. */
  readonly isShared?: boolean;
  /** People far away get 404 although the path names no record: the body does. */
  readonly hidesBody?: boolean;
}

/** By route, `GET /enterprises/:id`; each context has its own file in `samples/`. */
export type Samples = Readonly<Record<string, (given: Given) => Promise<Sample> | Sample>>;

export const givenFor = (app: TestApplication, caller: Given['caller']): Given => ({
  app,
  near: places.near,
  caller,
  actor: (role) => actorFor(app, role, places.near),
});

export const accountAt = (app: TestApplication, role: Role, place: Place): Promise<string> =>
  accountFor(app, role, places[place]);
