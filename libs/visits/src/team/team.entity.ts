import type { IsoDay } from '@ipharbor/platform/kernel';
import {
  BelongsTo,
  Code,
  Count,
  Day,
  Flag,
  Id,
  Instant,
  Name,
  Ref,
  TableOf,
  Version,
} from '@ipharbor/platform/persistence';
import { Campaign } from '../campaign/campaign.entity';

/** 走访小组: a lead and members of one campaign, and how many open targets they can carry. */
@TableOf('visit_team', { index: [['campaignId']] })
export class VisitTeam {
  @Id() readonly id!: string;
  @Ref() readonly campaignId!: string;
  @Code() readonly regionCode!: string;
  @Name() name!: string;
  @Count() capacity!: number;
  /** The agency that the lead works for: it is credited beside the visitor. */
  @Ref({ nullable: true }) readonly agencyId!: string | null;
  @Day({ nullable: true }) endedOn: IsoDay | null = null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;
  @BelongsTo('visit_team', 'campaignId', () => Campaign) readonly campaign?: never;
}

/** One person of a team, from the register of professionals. */
@TableOf('visit_team_member', { unique: [['teamId', 'professionalId']], index: [['professionalId']] })
export class TeamMember {
  @Id() readonly id!: string;
  @Ref() readonly teamId!: string;
  @Ref() readonly professionalId!: string;
  /** The account they sign in with, where they have one. */
  @Ref({ nullable: true }) readonly accountId!: string | null;
  @Name() readonly name!: string;
  @Ref({ nullable: true }) readonly agencyId!: string | null;
  @Flag() isLead!: boolean;
  /** The last day on the team; null while it lasts. */
  @Day({ nullable: true }) endedOn: IsoDay | null = null;
  @BelongsTo('visit_team_member', 'teamId', () => VisitTeam) readonly team?: never;
}
