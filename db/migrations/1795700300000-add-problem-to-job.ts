import { Change, type Schema } from '@ipharbor/platform/persistence';

export class AddProblemToJob1795700300000 extends Change {
  change = (schema: Schema) =>
    schema.add('job', (t) => t.code('problem', { nullable: true }).doc('detail', { nullable: true }));
}
