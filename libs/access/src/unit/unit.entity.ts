import { Code, Flag, Id, Instant, Name, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';

export const unitKinds = ['leading-group', 'bureau-section', 'member-unit', 'township', 'workstation'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A part of the organisation: the leading group, sections of the bureau, member units, townships, workstations. */
@TableOf('unit', { index: [['parentId'], ['regionCode']] })
export class Unit {
  @Id() readonly id!: string;
  @Ref({ nullable: true }) parentId!: string | null;
  @Word() kind!: UnitKind;
  @Name() name!: string;
  /** What its officers answer for: the city, or one township. */
  @Code() regionCode!: string;
  @Flag() isClosed: boolean = false;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;
}
