import type { Actor, Role } from '@ipharbor/access';

/** Rows that may leave at once, by role; whoever holds several has the largest. */
const caps: Readonly<Partial<Record<Role, number>>> = {
  officer: 100_000,
  leader: 100_000,
  agency: 5_000,
  commissioner: 1_000,
  enterprise: 1_000,
};

export const rowCapOf = ({ roles }: Pick<Actor, 'roles'>): number =>
  Math.max(0, ...roles.map((role) => caps[role] ?? 0));
