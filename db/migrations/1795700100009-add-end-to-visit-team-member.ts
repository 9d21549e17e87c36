import { Change, type Schema } from '@ipharbor/platform/persistence';

export class AddEndToVisitTeamMember1795700100009 extends Change {
  change = (schema: Schema) => schema.add('visit_team_member', (t) => t.day('endedOn', { nullable: true }));
}
