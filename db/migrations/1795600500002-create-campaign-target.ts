import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateCampaignTarget1795600500002 extends Change {
  change = (schema: Schema) =>
    schema.create('campaign_target', (t) =>
      t
        .id()
        .ref('campaignId')
        .ref('enterpriseId')
        .word('kind')
        .code('regionCode')
        .code('industryCode', { nullable: true })
        .count('wave', { nullable: true })
        .word('status')
        .note('addedReason', { nullable: true })
        .count('baseline')
        .day('baselineOn')
        .ref('teamId', { nullable: true })
        .ref('agencyId', { nullable: true })
        .day('assignedOn', { nullable: true })
        .day('scheduledOn', { nullable: true })
        .day('visitedOn', { nullable: true })
        .day('acceptedOn', { nullable: true })
        .day('filedOn', { nullable: true })
        .day('reachedOn', { nullable: true })
        .count('inventionsInForce')
        .word('verdict', { nullable: true })
        .ref('creditIpRightId', { nullable: true })
        .ref('creditVisitId', { nullable: true })
        .ref('creditVisitorId', { nullable: true })
        .ref('creditAgencyId', { nullable: true })
        .word('stopReason', { nullable: true })
        .note('stopNote', { nullable: true })
        .instant('listedAt')
        .version()
        .index(['campaignId', 'enterpriseId'], { unique: true })
        .index(['campaignId', 'status'])
        .index(['campaignId', 'regionCode'])
        .index(['campaignId', 'listedAt'])
        .index(['enterpriseId'])
        .index(['teamId', 'status'])
        .index(['agencyId'])
        .index(['verdict', 'regionCode'])
        .belongsTo('campaignId', 'campaign'),
    );
}
