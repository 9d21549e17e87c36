import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Day, Id, Instant, Line, Ref, TableOf, Word } from '@ipharbor/platform/persistence';
import { Visit } from './visit.entity';

/** 申请辅导、检索、布局、托管、质押融资、维权、培训、商标、政策、其他. */
export const needKinds = [
  'filing',
  'search',
  'portfolio',
  'trusteeship',
  'pledge',
  'protection',
  'training',
  'trademark',
  'policy',
  'other',
] as const;
export type NeedKind = (typeof needKinds)[number];

/** A need found on a visit. Whether it was met is told by its work item alone. */
@TableOf('visit_need', { index: [['visitId'], ['enterpriseId', 'foundAt']] })
export class VisitNeed {
  @Id() readonly id!: string;
  @Ref() readonly visitId!: string;
  @Ref() enterpriseId!: string;
  @Word() readonly kind!: NeedKind;
  @Line() readonly text!: string;
  @Ref() readonly workItemId!: string;
  /** The day that was told on the visit; the day that holds now is that of the work item. */
  @Day() readonly dueOn!: IsoDay;
  @Instant() readonly foundAt!: Date;
  @BelongsTo('visit_need', 'visitId', () => Visit) readonly visit?: never;
}
