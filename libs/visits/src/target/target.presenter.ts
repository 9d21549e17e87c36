import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import { EnterpriseNames } from '../enterprise-names';
import { VisitTeam } from '../team/team.entity';
import type { TargetDto } from './target.dto';
import type { CampaignTarget } from './target.entity';
import { peopleActionsFrom } from './target.lifecycle';

/** Targets as people see them: with names, and with what the caller may do. */
@Injectable()
export class TargetPresenter {
  constructor(
    private readonly reader: Reader,
    private readonly enterprises: EnterpriseNames,
    private readonly regions: Regions,
  ) {}

  async many(actor: Actor, targets: readonly CampaignTarget[]): Promise<TargetDto[]> {
    const [names, teams] = await Promise.all([
      this.enterprises.of(targets.map(({ enterpriseId }) => enterpriseId)),
      this.teamNames(targets.map(({ teamId }) => teamId)),
    ]);
    const mayAssign = actor.permissions.has('campaign:assign');
    return targets.map(({ agencyId: _, listedAt: __, campaign: ___, ...target }) => ({
      ...target,
      enterpriseName: names.get(target.enterpriseId) ?? '',
      regionName: this.regions.name(target.regionCode),
      teamName: (target.teamId && teams.get(target.teamId)) ?? null,
      allowedActions: mayAssign ? peopleActionsFrom(target.status) : [],
    }));
  }

  async one(actor: Actor, target: CampaignTarget): Promise<TargetDto> {
    return (await this.many(actor, [target]))[0];
  }

  private async teamNames(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    if (known.length === 0) return new Map();
    const teams = await this.reader
      .from(VisitTeam, 'team')
      .where('team.id IN (:...ids)', { ids: padded(known) })
      .getMany();
    return new Map(teams.map(({ id, name }) => [id, name]));
  }
}
