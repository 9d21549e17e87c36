import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type Actor } from '@ipharbor/access';
import { padded, Reader, type Policy } from '@ipharbor/platform/persistence';
import type { EntityTarget } from 'typeorm';
import { Campaign } from './campaign/campaign.entity';
import { CampaignSight } from './campaign/campaign.policy';
import { EnterpriseNames } from './enterprise-names';
import { CampaignTarget } from './target/target.entity';
import { TargetPolicy } from './target/target.policy';
import { Visit } from './visit/visit.entity';
import { VisitPolicy } from './visit/visit.policy';

/** Lets the timeline, documents and work items ask who may see a campaign, a target or a visit, and what to call it. */
@Injectable()
export class VisitsSubjects implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly reader: Reader,
    private readonly enterprises: EnterpriseNames,
    private readonly campaigns: CampaignSight,
    private readonly targets: TargetPolicy,
    private readonly visits: VisitPolicy,
  ) {}

  onModuleInit(): void {
    this.register(Campaign, 'campaign', this.campaigns, async (rows) => rows.map(({ name }) => name));
    this.register(CampaignTarget, 'campaign_target', this.targets, (rows) => this.named(rows));
    this.register(Visit, 'visit', this.visits, async (rows) => {
      const names = await this.named(rows);
      return rows.map(({ number }, at) => `${number} ${names[at]}`);
    });
  }

  private register<Row extends { id: string }>(
    entity: EntityTarget<Row>,
    type: string,
    policy: Policy<Row, Actor>,
    label: (rows: readonly Row[]) => Promise<string[]>,
  ): void {
    this.subjects.register({
      type,
      covers: async (actor, id) => {
        const row = await this.reader.from(entity, 'row').where('row.id = :id', { id }).getOne();
        return row !== null && (await policy.covers(actor, row));
      },
      labels: async (actor, ids) => {
        if (ids.length === 0) return new Map();
        const rows = await policy
          .scope(actor, this.reader.from(entity, type))
          .andWhere(`${type}.id IN (:...labelled)`, { labelled: padded(ids) })
          .getMany();
        const labels = await label(rows);
        return new Map(rows.map(({ id }, at) => [id, labels[at]]));
      },
    });
  }

  private async named(rows: readonly { enterpriseId: string }[]): Promise<string[]> {
    const names = await this.enterprises.of(rows.map(({ enterpriseId }) => enterpriseId));
    return rows.map(({ enterpriseId }) => names.get(enterpriseId) ?? '');
  }
}
