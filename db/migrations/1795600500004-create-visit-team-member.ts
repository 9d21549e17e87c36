import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateVisitTeamMember1795600500004 extends Change {
  change = (schema: Schema) =>
    schema.create('visit_team_member', (t) =>
      t
        .id()
        .ref('teamId')
        .ref('professionalId')
        .ref('accountId', { nullable: true })
        .name('name')
        .ref('agencyId', { nullable: true })
        .flag('isLead')
        .index(['teamId', 'professionalId'], { unique: true })
        .index(['professionalId'])
        .belongsTo('teamId', 'visit_team'),
    );
}
