import type { Enterprise } from '../enterprise/enterprise.entity';
import type { FormerName } from '../former-name/former-name.entity';

/** Columns of an enterprise that a file may change. */
export const importedFacts = [
  'uscc',
  'entityKind',
  'regionCode',
  'jurisdictionRegion',
  'registrationStatus',
  'industryCode',
  'industry',
  'scale',
  'employees',
  'rdStaff',
  'rdSpendFen',
  'isHighTech',
  'registeredOn',
  'address',
] as const;
export type ImportedFacts = Partial<Pick<Enterprise, (typeof importedFacts)[number]>>;

/** What one row of a file does. */
export type EnterprisePlan =
  | { readonly kind: 'create'; readonly enterprise: Enterprise; readonly formerNames: readonly FormerName[] }
  | {
      readonly kind: 'update';
      readonly id: string;
      /** The version that the plan was made for. */
      readonly version: number;
      readonly facts: ImportedFacts;
      /** A new present name. */
      readonly name?: string;
      readonly formerNames: readonly string[];
    };
