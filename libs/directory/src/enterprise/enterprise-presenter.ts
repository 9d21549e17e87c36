import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import { ClusterMember } from '../cluster/cluster-member.entity';
import { Cluster } from '../cluster/cluster.entity';
import { ContactDto } from '../contact/enterprise-contact.dto';
import { EnterpriseContact } from '../contact/enterprise-contact.entity';
import { FormerName } from '../former-name/former-name.entity';
import { LabelDto } from '../label/enterprise-label.dto';
import { EnterpriseLabel } from '../label/enterprise-label.entity';
import type { EnterpriseClusterDto, EnterpriseDto, NamedEnterpriseDto } from './enterprise-detail.dto';
import { Enterprise } from './enterprise.entity';
import { registration } from './enterprise.lifecycle';

/** Shows one enterprise to one person: what belongs to it, what is masked, what may be done. */
@Injectable()
export class EnterprisePresenter {
  constructor(
    private readonly reader: Reader,
    private readonly regions: Regions,
    private readonly clock: Clock,
  ) {}

  async one(actor: Actor, enterprise: Enterprise): Promise<EnterpriseDto> {
    const [formerNames, labels, contacts, clusters, mergedFrom] = await Promise.all([
      this.formerNames(enterprise.id),
      this.labels(enterprise.id),
      this.contacts(actor, enterprise.id),
      this.clusters(enterprise.id),
      this.mergedFrom(enterprise.id),
    ]);
    const { name } = enterprise;
    return {
      ...this.facts(enterprise),
      name,
      formerNames,
      labels,
      contacts,
      clusters,
      mergedFrom,
      allowedActions: this.actions(actor, enterprise),
    };
  }

  private facts(enterprise: Enterprise) {
    const { id, uscc, usccOverride, entityKind, registrationStatus, registrationStatusOn, version } = enterprise;
    const { regionCode, jurisdictionRegion, address, registeredOn, industryCode, industry, scale } = enterprise;
    const { employees, rdStaff, rdSpendFen, isHighTech, inventionsInForce, mergedIntoId } = enterprise;
    return {
      ...{ id, uscc, usccOverride, entityKind, registrationStatus, registrationStatusOn, version },
      ...{ regionCode, jurisdictionRegion, address, registeredOn, industryCode, industry, scale },
      ...{ employees, rdStaff, rdSpendFen, inventionsInForce, mergedIntoId },
      highTech: isHighTech,
      zeroInvention: enterprise.isZeroInvention,
      regionName: this.regions.name(jurisdictionRegion),
      registeredInName: regionCode && this.regions.name(regionCode),
      createdAt: enterprise.createdAt.toISOString(),
      updatedAt: enterprise.updatedAt.toISOString(),
    };
  }

  private async formerNames(enterpriseId: string): Promise<string[]> {
    const names = await this.reader
      .from(FormerName, 'former')
      .where('former.enterpriseId = :enterpriseId AND former.voidedByImportId IS NULL', { enterpriseId })
      .orderBy('former.id', 'DESC')
      .getMany();
    return names.map(({ name }) => name);
  }

  private async labels(enterpriseId: string): Promise<LabelDto[]> {
    const rows = this.reader
      .from(EnterpriseLabel, 'label')
      .where('label.enterpriseId = :enterpriseId', { enterpriseId });
    const labels = await rows.orderBy('label.fromOn', 'DESC').addOrderBy('label.id').getMany();
    return labels.map((label) => LabelDto.from(label, this.clock.today()));
  }

  private async contacts(actor: Actor, enterpriseId: string): Promise<ContactDto[]> {
    const isMasked = !actor.permissions.has('enterprise:read-contacts');
    const rows = this.reader
      .from(EnterpriseContact, 'contact')
      .where('contact.enterpriseId = :enterpriseId', { enterpriseId })
      .andWhere('(contact.toOn IS NULL OR contact.toOn >= :today)', { today: this.clock.today() });
    const contacts = await rows.orderBy('contact.fromOn', 'DESC').addOrderBy('contact.id').getMany();
    return contacts.map((contact) => ContactDto.from(contact, isMasked));
  }

  private async clusters(enterpriseId: string): Promise<EnterpriseClusterDto[]> {
    const members = await this.reader
      .from(ClusterMember, 'member')
      .where('member.enterpriseId = :enterpriseId', { enterpriseId })
      .orderBy('member.fromOn')
      .getMany();
    const names = await this.clusterNames(members.map(({ clusterId }) => clusterId));
    return members.map(({ clusterId: id, fromOn, toOn }) => ({ id, name: names.get(id) ?? '', fromOn, toOn }));
  }

  private async clusterNames(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const clusters = await this.reader.from(Cluster, 'cluster').where('cluster.id IN (:...ids)', { ids }).getMany();
    return new Map(clusters.map(({ id, name }) => [id, name]));
  }

  private async mergedFrom(enterpriseId: string): Promise<NamedEnterpriseDto[]> {
    const merged = await this.reader
      .from(Enterprise, 'merged')
      .where('merged.mergedIntoId = :enterpriseId', { enterpriseId })
      .orderBy('merged.nameKey')
      .getMany();
    return merged.map(({ id, name, uscc }) => ({ id, name, uscc }));
  }

  private actions(actor: Actor, { mergedIntoId, registrationStatus }: Enterprise): string[] {
    const may = (verb: string, ...actions: string[]) => (actor.permissions.has(`enterprise:${verb}`) ? actions : []);
    if (mergedIntoId !== null) return may('merge', 'unmerge');
    return [
      ...may('change', 'change', 'add-label', ...registration.actionsFrom(registrationStatus)),
      ...may('change-contacts', 'add-contact'),
      ...may('merge', 'merge'),
    ];
  }
}
