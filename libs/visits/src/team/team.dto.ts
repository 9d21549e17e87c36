import { CountField, DayField, FlagField, IdField, PartsField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import type { TeamMember, VisitTeam } from './team.entity';

export class NameMemberDto {
  @IdField({ optional: true, description: 'from the register of professionals' })
  readonly professionalId?: string;
  @IdField({ optional: true, description: 'or the account of one of them' })
  readonly accountId?: string;
  @FlagField({ optional: true, description: 'exactly one member leads' })
  readonly isLead?: boolean;
}

export class FormTeamDto {
  @IdField({ optional: true }) readonly id?: string;
  @TextField() readonly name!: string;
  @CountField({ optional: true, min: 1, max: 1000, description: 'open targets it can carry; 60 when left out' })
  readonly capacity?: number;
  @PartsField(() => NameMemberDto, { min: 1, max: 20 })
  readonly members!: NameMemberDto[];
}

export class ChangeTeamDto {
  @TextField({ optional: true }) readonly name?: string;
  @CountField({ optional: true, min: 1, max: 1000, description: 'not below what it carries' })
  readonly capacity?: number;
  @PartsField(() => NameMemberDto, { optional: true, min: 1, max: 20, description: 'all of them; others leave' })
  readonly members?: NameMemberDto[];
}

export class TeamMemberDto {
  @IdField() readonly professionalId!: string;
  @TextField() readonly name!: string;
  @IdField({ nullable: true }) readonly agencyId!: string | null;
  @FlagField() readonly isLead!: boolean;
}

export class TeamDto {
  @IdField() readonly id!: string;
  @IdField() readonly campaignId!: string;
  @TextField() readonly name!: string;
  @CountField() readonly capacity!: number;
  @CountField({ description: 'open targets it carries' }) readonly openTargets!: number;
  @DayField({ nullable: true }) readonly endedOn!: IsoDay | null;
  @PartsField(() => TeamMemberDto) readonly members!: TeamMemberDto[];
  @CountField() readonly version!: number;

  static from(team: VisitTeam, members: readonly TeamMember[], openTargets: number): TeamDto {
    const { id, campaignId, name, capacity, endedOn, version } = team;
    return {
      id,
      campaignId,
      name,
      capacity,
      openTargets,
      endedOn,
      version,
      members: members.map(({ professionalId, name, agencyId, isLead }) => ({
        professionalId,
        name,
        agencyId,
        isLead,
      })),
    };
  }
}
