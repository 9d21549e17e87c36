import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateVisitTeam1795600500003 extends Change {
  change = (schema: Schema) =>
    schema.create('visit_team', (t) =>
      t
        .id()
        .ref('campaignId')
        .code('regionCode')
        .name('name')
        .count('capacity')
        .ref('agencyId', { nullable: true })
        .day('endedOn', { nullable: true })
        .instant('createdAt')
        .version()
        .index(['campaignId'])
        .belongsTo('campaignId', 'campaign'),
    );
}
