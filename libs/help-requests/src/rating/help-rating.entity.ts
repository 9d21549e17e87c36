import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Day, Id, Instant, Line, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { helpProblem } from '../help-requests.problems';
import { HelpRequest } from '../request/help-request.entity';

/** 非常满意, 满意, 基本满意, 不满意, 非常不满意 (政务服务好差评) */
export const ratingLevels = ['very-satisfied', 'satisfied', 'fair', 'dissatisfied', 'very-dissatisfied'] as const;
export type RatingLevel = (typeof ratingLevels)[number];
export const isBad = (level: RatingLevel): boolean => level === 'dissatisfied' || level === 'very-dissatisfied';

/** 评价: one per case, never changed; a bad one is called back and put right. */
@TableOf('help_rating', {
  unique: [['requestId']],
  index: [['level', 'ratedOn'], ['ratedOn']],
  confidential: ['comment'],
})
export class HelpRating {
  @Id() readonly id!: string;
  @Ref() readonly requestId!: string;
  @Word() readonly level!: RatingLevel;
  @Line({ nullable: true }) readonly comment!: string | null;
  @Word() readonly by!: 'account' | 'link';
  @Day() readonly ratedOn!: IsoDay;
  @Instant() readonly ratedAt!: Date;
  /** By when it is put right; null for a good one. */
  @Day({ nullable: true }) rectifyBy: IsoDay | null = null;
  @Day({ nullable: true }) calledBackOn: IsoDay | null = null;
  @Line({ nullable: true }) measures: string | null = null;
  @Day({ nullable: true }) rectifiedOn: IsoDay | null = null;
  @Version() version: number = 1;
  @BelongsTo('help_rating', 'requestId', () => HelpRequest) readonly request?: never;

  get isOpen(): boolean {
    return this.rectifyBy !== null && this.rectifiedOn === null;
  }

  rectify(calledBackOn: IsoDay, measures: string, today: IsoDay): void {
    if (!this.isOpen) throw helpProblem('nothing-to-rectify');
    if (calledBackOn < this.ratedOn || calledBackOn > today)
      throw helpProblem('served-outside-time', { from: this.ratedOn, today });
    this.calledBackOn = calledBackOn;
    this.measures = measures;
    this.rectifiedOn = today;
  }
}
