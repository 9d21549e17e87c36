import type { Principal } from '@ipharbor/platform/kernel';
import type { Permission } from './permissions';

/** Who signs in. The last three are separated: no one holds two of them, and none sees business data. */
export const roles = [
  'enterprise',
  'agency',
  'commissioner',
  'officer',
  'leader',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const;
export type Role = (typeof roles)[number];

/** A signed-in person acting in one post, with everything that a policy may ask. Immutable for the length of a request. */
export interface Actor extends Principal {
  readonly accountId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** The post acted in; null for people who hold none, such as those of an enterprise. */
  readonly post: {
    readonly id: string;
    readonly unitId: string;
    readonly unitName: string;
    readonly isHead: boolean;
  } | null;
  /**
   * Regions whose rows a bureau person may see, each with everything below it: `410184` is the whole city, `410184107`
   * one township. Empty for everybody else.
   */
  readonly regionCodes: readonly string[];
  /** The region in which records that name none are placed: that of the unit acted for. */
  readonly homeRegionCode: string | null;
  readonly enterpriseIds: readonly string[];
  readonly agencyIds: readonly string[];
  /** Their entry in the register of professionals, if they have one. */
  readonly professionalId: string | null;
  /** Those whose work comes to them today, because they are away and named this person, or somebody away who did. */
  readonly standsInFor: readonly string[];
}
