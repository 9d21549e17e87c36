import { ChoiceField, DayField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { ratingLevels, type HelpRating, type RatingLevel } from './help-rating.entity';

export class RateDto {
  @ChoiceField(ratingLevels) readonly level!: RatingLevel;
  @TextField({ optional: true, max: 500 }) readonly comment?: string;
}

export class RateByLinkDto extends RateDto {
  @TextField({ max: 20, description: 'the one-time code' }) readonly code!: string;
}

export class RectifyDto {
  @DayField() readonly calledBackOn!: IsoDay;
  @TextField({ max: 500, description: 'what was done about it' }) readonly measures!: string;
}

export class RatingDto {
  @ChoiceField(ratingLevels) readonly level!: RatingLevel;
  @TextField({ nullable: true, max: 500 }) readonly comment!: string | null;
  @DayField() readonly ratedOn!: IsoDay;
  @DayField({ nullable: true }) readonly rectifyBy!: IsoDay | null;
  @DayField({ nullable: true }) readonly calledBackOn!: IsoDay | null;
  @TextField({ nullable: true, max: 500 }) readonly measures!: string | null;
  @DayField({ nullable: true }) readonly rectifiedOn!: IsoDay | null;

  static from({ level, comment, ratedOn, rectifyBy, calledBackOn, measures, rectifiedOn }: HelpRating): RatingDto {
    return { level, comment, ratedOn, rectifyBy, calledBackOn, measures, rectifiedOn };
  }
}

export class RatedDto {
  @TextField() readonly number!: string;
}
