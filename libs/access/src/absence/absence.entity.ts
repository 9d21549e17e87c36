import { dayAfter, type IsoDay } from '@ipharbor/platform/kernel';
import { Code, Day, Flag, Id, Instant, Line, Ref, TableOf, Version } from '@ipharbor/platform/persistence';
import { accessProblem } from '../access.problems';

/** 请假、出差: days on which somebody else does a person's work. One day is a whole absence: both ends count. */
@TableOf('absence', {
  index: [
    ['accountId', 'toOn'],
    ['substituteId', 'toOn'],
    ['regionCode', 'toOn'],
  ],
})
export class Absence {
  @Id() readonly id!: string;
  @Ref() readonly accountId!: string;
  @Ref() readonly substituteId!: string;
  /** Of the unit in which the absent person holds a post: its bureau sees the absence. */
  @Code({ nullable: true }) readonly regionCode!: string | null;
  @Day() readonly fromOn!: IsoDay;
  /** The last day of it. */
  @Day() toOn!: IsoDay;
  @Line() readonly reason!: string;
  /** Called off before it began. */
  @Flag() isCancelled: boolean = false;
  @Ref({ nullable: true }) readonly recordedById!: string | null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  overlaps(from: IsoDay, to: IsoDay): boolean {
    return !this.isCancelled && this.fromOn <= to && this.toOn >= from;
  }

  /** The person is back: from `today` on they do their work themselves. */
  end(today: IsoDay): void {
    if (this.isCancelled || this.toOn < today) throw accessProblem('absence-over');
    if (this.fromOn >= today) this.isCancelled = true;
    else this.toOn = dayAfter(today, -1);
  }
}
