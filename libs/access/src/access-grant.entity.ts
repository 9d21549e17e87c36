import { Code, Day, Id, Line, Ref, TableOf, Word } from '@ipharbor/platform/persistence';

export type GrantPrincipalType = 'account' | 'professional' | 'agency' | 'enterprise' | 'unit';

/**
 * Access to one record that does not follow from region or ownership, for a time: a campaign team, an agreement, an
 * appointment, a case handler. Written by the context that assigns, in the unit of work that assigns.
 */
@TableOf('access_grant', {
  index: [
    ['principalType', 'principalId', 'subjectType', 'subjectId'],
    ['subjectType', 'subjectId'],
  ],
})
export class AccessGrant {
  @Id() readonly id!: string;
  @Word() readonly principalType!: GrantPrincipalType;
  @Ref() readonly principalId!: string;
  @Word() readonly subjectType!: string;
  @Ref() readonly subjectId!: string;
  @Code({ nullable: true }) readonly regionCode!: string | null;
  /** Why, for people: `走访活动 2026 年清零行动`. */
  @Line() readonly reason!: string;
  @Day() readonly fromOn!: string;
  /** The last day; null while it lasts. */
  @Day({ nullable: true }) toOn!: string | null;
}
