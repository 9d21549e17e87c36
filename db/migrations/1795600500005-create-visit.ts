import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateVisit1795600500005 extends Change {
  change = (schema: Schema) =>
    schema.create('visit', (t) =>
      t
        .id()
        .code('number')
        .ref('campaignId')
        .ref('targetId')
        .ref('enterpriseId')
        .code('regionCode')
        .ref('teamId')
        .ref('unitId', { nullable: true })
        .ref('visitorId')
        .ref('agencyId', { nullable: true })
        .ref('returnOfId', { nullable: true })
        .word('status')
        .day('plannedOn')
        .instant('plannedAt', { nullable: true })
        .word('mode')
        .line('place', { nullable: true })
        .day('visitedOn', { nullable: true })
        .count('formVersion')
        .doc('record', { nullable: true })
        .doc('answers', { nullable: true })
        .note('internalNote', { nullable: true })
        .ref('recordedById', { nullable: true })
        .code('confirmationCode')
        .word('confirmedBy', { nullable: true })
        .name('signerName', { nullable: true })
        .instant('confirmedAt', { nullable: true })
        .note('reason', { nullable: true })
        .ref('reviewedById', { nullable: true })
        .day('acceptedOn', { nullable: true })
        .instant('createdAt')
        .version()
        .index(['number'], { unique: true })
        .index(['targetId', 'status'])
        .index(['enterpriseId', 'status'])
        .index(['regionCode', 'status', 'plannedOn'])
        .index(['teamId', 'plannedOn'])
        .index(['campaignId', 'plannedOn'])
        .index(['agencyId'])
        .belongsTo('targetId', 'campaign_target'),
    );
}
