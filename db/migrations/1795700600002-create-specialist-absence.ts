import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateSpecialistAbsence1795700600002 extends Change {
  change(schema: Schema): Promise<void> {
    return schema.create('specialist_absence', (t) =>
      t
        .id()
        .ref('specialistId')
        .day('fromOn')
        .day('toOn')
        .line('reason')
        .ref('substituteId', { nullable: true })
        .day('cancelledOn', { nullable: true })
        .ref('notedById')
        .instant('createdAt')
        .version()
        .index(['specialistId', 'toOn'])
        .index(['substituteId', 'toOn'])
        .belongsTo('specialistId', 'specialist'),
    );
  }
}
