import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Day, Id, Instant, Line, Ref, TableOf, Version } from '@ipharbor/platform/persistence';
import { Specialist } from '../specialist/specialist.entity';

/** 离岗与代理: days on which a specialist is away, and who does the work meanwhile. */
@TableOf('specialist_absence', {
  index: [
    ['specialistId', 'toOn'],
    ['substituteId', 'toOn'],
  ],
})
export class SpecialistAbsence {
  @Id() readonly id!: string;
  @Ref() readonly specialistId!: string;
  @Day() readonly fromOn!: IsoDay;
  /** The last day. */
  @Day() readonly toOn!: IsoDay;
  @Line() readonly reason!: string;
  @Ref({ nullable: true }) readonly substituteId!: string | null;
  @Day({ nullable: true }) cancelledOn: IsoDay | null = null;
  @Ref() readonly notedById!: string;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;
  @BelongsTo('specialist_absence', 'specialistId', () => Specialist) readonly specialist?: never;

  overlaps(fromOn: IsoDay, toOn: IsoDay): boolean {
    return this.cancelledOn === null && this.fromOn <= toOn && fromOn <= this.toOn;
  }
}
