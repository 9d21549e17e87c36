import {
  ChoiceField,
  CountField,
  DayField,
  FlagField,
  IdField,
  NumberField,
  PartsField,
  TextField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { grades, scoreParts, type Grade, type ScorePart, type ScorePartName } from './score';

export class AskScoreDto {
  @CountField({ optional: true, min: 2013, max: 2099, description: 'this year when left out' })
  readonly year?: number;
}

export class ScorePartDto implements ScorePart {
  @ChoiceField(scoreParts) readonly part!: ScorePartName;
  @CountField() readonly weight!: number;
  @NumberField({ nullable: true, description: '0 to 100; null where there was nothing to measure' })
  readonly value!: number | null;
}

export class ScoreDto {
  @IdField() readonly agencyId!: string;
  @TextField() readonly agencyName!: string;
  @CountField() readonly year!: number;
  @DayField({ description: 'the last day that was judged' }) readonly until!: IsoDay;
  @TextField({ max: 1000, description: 'how it is worked out' }) readonly formula!: string;
  @PartsField(() => ScorePartDto) readonly parts!: ScorePart[];
  @CountField({ description: 'services due by then' }) readonly expected!: number;
  @CountField({ description: 'of these, confirmed' }) readonly confirmed!: number;
  @CountField({ nullable: true }) readonly missedDeadlines!: number | null;
  @CountField() readonly lostRights!: number;
  @CountField({ description: 'ratings that firms gave' }) readonly ratings!: number;
  @NumberField({ nullable: true }) readonly meanRating!: number | null;
  @CountField({ description: 'firms with a dossier' }) readonly dossiers!: number;
  @NumberField({ nullable: true }) readonly total!: number | null;
  @ChoiceField(grades, { nullable: true }) readonly grade!: Grade | null;
  @FlagField() readonly isFailed!: boolean;
}
