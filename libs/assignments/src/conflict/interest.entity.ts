import type { IsoDay } from '@ipharbor/platform/kernel';
import { Code, Day, Id, Instant, Note, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { assignmentsProblem } from '../assignments.problems';

/** 竞争对手、持股、代理、代理对方、亲属 */
export const interestKinds = ['competitor', 'holds-shares', 'acts-for', 'acts-against', 'kinship'] as const;
export type InterestKind = (typeof interestKinds)[number];
export const holderTypes = ['enterprise', 'professional', 'agency'] as const;
export type HolderType = (typeof holderTypes)[number];

/**
 * 利益关系 of an enterprise, as it was declared: a competitor that it names (an enterprise), or what binds a person or an
 * agency to it.
 */
@TableOf('interest', {
  about: 'enterpriseId',
  index: [
    ['enterpriseId', 'toOn'],
    ['holderId', 'toOn'],
    ['regionCode', 'toOn'],
  ],
})
export class Interest {
  @Id() readonly id!: string;
  @Ref() enterpriseId!: string;
  @Code() readonly regionCode!: string;
  @Word() readonly kind!: InterestKind;
  @Word() readonly holderType!: HolderType;
  @Ref() readonly holderId!: string;
  @Note({ nullable: true }) readonly note!: string | null;
  @Day() readonly fromOn!: IsoDay;
  /** The last day; null while it lasts. */
  @Day({ nullable: true }) toOn: IsoDay | null = null;
  @Ref() readonly declaredById!: string;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  end(lastDay: IsoDay): void {
    if (this.toOn !== null) throw assignmentsProblem('interest-ended');
    this.toOn = lastDay;
  }
}
