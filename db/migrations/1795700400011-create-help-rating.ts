import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHelpRating1795700400011 extends Change {
  change = (schema: Schema) =>
    schema.create('help_rating', (t) =>
      t
        .id()
        .ref('requestId')
        .word('level')
        .line('comment', { nullable: true })
        .word('by')
        .day('ratedOn')
        .instant('ratedAt')
        .day('rectifyBy', { nullable: true })
        .day('calledBackOn', { nullable: true })
        .line('measures', { nullable: true })
        .day('rectifiedOn', { nullable: true })
        .version()
        .index(['requestId'], { unique: true })
        .index(['level', 'ratedOn'])
        .index(['ratedOn'])
        .belongsTo('requestId', 'help_request'),
    );
}
