import {
  Accounts,
  ActorOf,
  ClaimPorts,
  hashPassword,
  isSeparated,
  Posts,
  Sessions,
  Units,
  type Actor,
  type ClaimKind,
  type ClaimSubjects,
  type Invitation,
  type Role,
} from '@ipharbor/access';
import { newId, system } from '@ipharbor/platform/kernel';
import type { TestApplication } from '@ipharbor/platform/testing';

/** The whole city, and two of its townships: the regions that tests tell apart. */
export const city = '410184';
export const township = '410184107';
export const otherTownship = '410184106';

/** Firms and agencies in whose name accounts act; the builders of the directory make their records with the same ids. */
export const firm = '01935a00-0000-7000-8000-000000000001';
export const otherFirm = '01935a00-0000-7000-8000-000000000002';
export const agency = '01935a00-0000-7000-8000-00000000000a';
export const otherAgency = '01935a00-0000-7000-8000-00000000000b';

/** With which all of them sign in. */
export const password = 'Harbour-2026!';
let passwordHash: Promise<string> | undefined;

/** Which person of a role: of the city unless a township is named, of the first firm or agency unless another is. */
export interface Whom {
  readonly region?: string;
  readonly enterpriseId?: string;
  readonly agencyId?: string;
  /** Tells people apart who are otherwise alike. */
  readonly nth?: number;
}

/** The account of a person, made the first time it is asked for in a test. */
export async function accountFor(app: TestApplication, role: Role, whom: Whom = {}): Promise<string> {
  const { region = city, nth = 1 } = whom;
  const enterpriseId = role === 'enterprise' ? (whom.enterpriseId ?? firm) : null;
  const agencyId = role === 'agency' ? (whom.agencyId ?? agency) : null;
  const username = [role, enterpriseId ?? agencyId ?? region, nth].join('.');
  const known = await app.get(Accounts).byUsername(username);
  if (known) return known.id;
  const id = newId();
  const hash = await (passwordHash ??= hashPassword(password));
  const unit = hasPost(role) ? await unitOf(app, region) : null;
  await app.write(async (tx) => {
    const facts = { id, username, displayName: `${role} ${nth}`, roles: [role], enterpriseId, agencyId };
    await app.get(Accounts).addWithPassword(tx, system, facts, { hash, mustChange: false });
    if (!unit) return;
    const post = { accountId: id, unitId: unit, title: role, isHead: false, fromOn: '2020-01-01', toOn: null };
    await app.get(Posts).assignIn(tx, system, post);
  });
  return id;
}

/** The actor of a person, as policies and commands want it. */
export async function actorFor(app: TestApplication, role: Role, whom: Whom = {}): Promise<Actor> {
  const actor = await app.get(ActorOf).account(await accountFor(app, role, whom));
  if (!actor) throw new Error(`the account of ${role} is not active`);
  return actor;
}

/** A bearer token of a new session of the person: `app.request('get', '/visits', await tokenFor(app, 'officer'))`. */
export async function tokenFor(app: TestApplication, role: Role, whom: Whom = {}): Promise<string> {
  const accountId = await accountFor(app, role, whom);
  const source = { requestId: null, sourceIp: '127.0.0.1', userAgent: 'test' };
  return app.write((tx) => app.get(Sessions).open(tx, accountId, source));
}

/** One actor per role: `const officer = await actors(app).officer({ region: township })`. */
export const actors = (app: TestApplication) => ({
  enterprise: (whom?: Whom) => actorFor(app, 'enterprise', whom),
  agency: (whom?: Whom) => actorFor(app, 'agency', whom),
  commissioner: (whom?: Whom) => actorFor(app, 'commissioner', whom),
  officer: (whom?: Whom) => actorFor(app, 'officer', whom),
  leader: (whom?: Whom) => actorFor(app, 'leader', whom),
  systemAdministrator: (whom?: Whom) => actorFor(app, 'system-administrator', whom),
  securityAdministrator: (whom?: Whom) => actorFor(app, 'security-administrator', whom),
  auditAdministrator: (whom?: Whom) => actorFor(app, 'audit-administrator', whom),
});

/** The unit that answers for a region: a section of the bureau for the city, else the township. */
export async function unitOf(app: TestApplication, region: string): Promise<string> {
  const known = (await app.get(Units).all()).find(({ regionCode }) => regionCode === region);
  if (known) return known.id;
  const kind = region.length === 6 ? 'bureau-section' : 'township';
  const administrator = await actorFor(app, 'system-administrator');
  const facts = { parentId: null, kind, name: `单位 ${region}`, regionCode: region } as const;
  return (await app.get(Units).create(administrator, facts)).id;
}

const hasPost = (role: Role): boolean => !isSeparated(role) && role !== 'enterprise' && role !== 'agency';

/** An account that waits for its person, and its one-time code. */
export const invited = (app: TestApplication, username: string): Promise<Invitation> =>
  app.get(Accounts).invite(system, { username, displayName: '赵三', roles: ['officer'] });

/** A post of the person in the unit of a region, beside those held already. */
export async function postIn(app: TestApplication, accountId: string, region: string): Promise<string> {
  const facts = { accountId, unitId: await unitOf(app, region), title: '兼职', isHead: false, fromOn: '2021-01-01' };
  const post = await app.write((tx) => app.get(Posts).assignIn(tx, system, { ...facts, toOn: null }));
  return post.id;
}

/** Opens claims on firms of one region, whatever the code, without a directory or a store of files. */
export function openClaims(app: TestApplication, regionCode: string): void {
  const subjects: Omit<ClaimSubjects, 'kind'> = {
    byCode: async (code) => (code === 'unknown' ? null : { id: firm, name: '新郑市甲公司', regionCode }),
  };
  const ports = app.get(ClaimPorts);
  Object.defineProperty(ports, 'of', { value: (kind: ClaimKind) => ({ kind, ...subjects }), configurable: true });
}

export const claimFields = {
  kind: 'enterprise',
  code: '91410184MA00000000',
  applicantName: '钱四',
  phone: '13800000000',
};
export const licence = { name: '营业执照.pdf', content: Buffer.from('%PDF-1.4') };

/** A claim that officers of the region have to decide. */
export async function claimIn(app: TestApplication, regionCode: string, username: string): Promise<string> {
  openClaims(app, regionCode);
  const call = app.request('post', '/account-claims').attach('file', licence.content, licence.name);
  for (const [name, value] of Object.entries({ ...claimFields, username })) void call.field(name, value);
  const { body } = await call.expect(201);
  return (body as { id: string }).id;
}
