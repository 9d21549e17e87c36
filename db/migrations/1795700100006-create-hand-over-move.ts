import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHandOverMove1795700100006 extends Change {
  change = (schema: Schema) =>
    schema.create('hand_over_move', (t) =>
      t
        .id()
        .ref('handOverId')
        .code('holding')
        .ref('recordId')
        .ref('recipientId')
        .doc('memento')
        .flag('isUndone')
        .belongsTo('handOverId', 'hand_over')
        .index(['handOverId', 'holding']),
    );
}
