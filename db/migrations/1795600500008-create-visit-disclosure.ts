import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateVisitDisclosure1795600500008 extends Change {
  change = (schema: Schema) =>
    schema.create('visit_disclosure', (t) =>
      t
        .id()
        .ref('visitId')
        .ref('enterpriseId')
        .ref('teamId')
        .ref('unitId', { nullable: true })
        .doc('inventions')
        .instant('recordedAt')
        .version()
        .index(['visitId'], { unique: true })
        .belongsTo('visitId', 'visit'),
    );
}
