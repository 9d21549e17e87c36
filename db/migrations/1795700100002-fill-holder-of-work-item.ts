import { Change, type Schema } from '@ipharbor/platform/persistence';

export class FillHolderOfWorkItem1795700100002 extends Change {
  async change(schema: Schema): Promise<void> {
    await schema.fill('work_item', 'holderId', (q) => `COALESCE(${q('ownerAccountId')}, ${q('ownerUnitId')})`);
    await schema.fill('work_item', 'escalationLevel', () => '0');
  }
}
