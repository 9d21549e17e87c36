import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateVisitVisitor1795600500006 extends Change {
  change = (schema: Schema) =>
    schema.create('visit_visitor', (t) =>
      t
        .id()
        .ref('visitId')
        .ref('professionalId')
        .name('name')
        .flag('isLead')
        .index(['visitId', 'professionalId'], { unique: true })
        .belongsTo('visitId', 'visit'),
    );
}
