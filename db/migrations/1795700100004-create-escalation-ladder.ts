import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateEscalationLadder1795700100004 extends Change {
  change = (schema: Schema) =>
    schema.create('escalation_ladder', (t) =>
      t
        .id()
        .code('kind')
        .doc('steps')
        .ref('changedById')
        .instant('changedAt')
        .version()
        .index(['kind'], { unique: true }),
    );
}
