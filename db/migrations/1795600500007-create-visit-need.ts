import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateVisitNeed1795600500007 extends Change {
  change = (schema: Schema) =>
    schema.create('visit_need', (t) =>
      t
        .id()
        .ref('visitId')
        .ref('enterpriseId')
        .word('kind')
        .line('text')
        .ref('workItemId')
        .day('dueOn')
        .instant('foundAt')
        .index(['visitId'])
        .index(['enterpriseId', 'foundAt'])
        .belongsTo('visitId', 'visit'),
    );
}
