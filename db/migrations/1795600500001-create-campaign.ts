import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateCampaign1795600500001 extends Change {
  change = (schema: Schema) =>
    schema.create('campaign', (t) =>
      t
        .id()
        .word('kind')
        .code('regionCode')
        .ref('unitId', { nullable: true })
        .name('name')
        .day('startsOn')
        .day('endsOn')
        .doc('criteria')
        .doc('waves')
        .count('formVersion')
        .ref('leaderAccountId')
        .word('status')
        .ref('createdById')
        .ref('submittedById', { nullable: true })
        .day('approvedOn', { nullable: true })
        .note('returnReason', { nullable: true })
        .day('launchedOn', { nullable: true })
        .name('baselineSource', { nullable: true })
        .instant('createdAt')
        .version()
        .index(['regionCode', 'status'])
        .index(['leaderAccountId', 'status'])
        .index(['status', 'createdAt']),
    );
}
