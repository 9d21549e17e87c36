import { Injectable } from '@nestjs/common';
import type { Actor, Permission } from '@ipharbor/access';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { Agreement } from '../agreement/agreement.entity';
import { Names } from '../names';
import { catalogue } from '../terms/catalogue';
import type { ServiceDto } from './service.dto';
import { serviceLifecycle, type ServiceAction } from './service.lifecycle';
import { ServiceBatch } from './service-batch.entity';
import type { ServiceRecord } from './service-record.entity';

const permissionFor: Readonly<Record<ServiceAction, Permission>> = {
  confirm: 'service:confirm',
  dispute: 'service:confirm',
  uphold: 'service:settle',
  withdraw: 'service:withdraw',
};

/** Services as people see them, with the form they were logged by. */
@Injectable()
export class ServicePresenter {
  constructor(
    private readonly reader: Reader,
    private readonly names: Names,
  ) {}

  async many(actor: Actor, services: readonly ServiceRecord[]): Promise<ServiceDto[]> {
    const [enterprises, agencies, batches, numbers] = await Promise.all([
      this.names.of(
        'enterprise',
        services.map(({ enterpriseId }) => enterpriseId),
      ),
      this.names.of(
        'agency',
        services.map(({ agencyId }) => agencyId),
      ),
      this.batches(services.map(({ batchId }) => batchId)),
      this.numbers(services.map(({ agreementId }) => agreementId)),
    ]);
    return services.map((service) => {
      const { id, batchId, agreementId, clientId, enterpriseId, agencyId, itemCode, servedOn, quantity } = service;
      const { status, silentOn, confirmedBy, confirmedOn, rating, reason, settlement, version } = service;
      const batch = batches.get(batchId);
      return {
        ...{ id, batchId, agreementId, clientId, enterpriseId, agencyId, itemCode, servedOn, quantity },
        ...{ status, silentOn, confirmedBy, confirmedOn, rating, reason, settlement, version },
        agreementNumber: numbers.get(agreementId) ?? '',
        enterpriseName: enterprises.get(enterpriseId) ?? '',
        agencyName: agencies.get(agencyId) ?? '',
        itemName: catalogue[itemCode].zh,
        minutes: batch?.minutes ?? null,
        people: [...(batch?.people ?? [])],
        summary: batch?.summary ?? '',
        loggedAt: service.loggedAt.toISOString(),
        allowedActions: allowedActions(actor, service),
      };
    });
  }

  private async batches(ids: readonly string[]): Promise<Map<string, ServiceBatch>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader
      .from(ServiceBatch, 'batch')
      .where('batch.id IN (:...ids)', { ids: padded([...new Set(ids)]) })
      .getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async numbers(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader
      .from(Agreement, 'agreement')
      .select('agreement.id', 'id')
      .addSelect('agreement.number', 'number')
      .where('agreement.id IN (:...ids)', { ids: padded([...new Set(ids)]) })
      .getRawMany<{ id: string; number: string }>();
    return new Map(rows.map(({ id, number }) => [id, number]));
  }
}

function allowedActions(actor: Actor, { status, enterpriseId, agencyId }: ServiceRecord): string[] {
  const isBureau = actor.regionCodes.length > 0;
  const mayTake: Readonly<Record<ServiceAction, boolean>> = {
    confirm: actor.enterpriseIds.includes(enterpriseId),
    dispute: actor.enterpriseIds.includes(enterpriseId),
    uphold: isBureau,
    withdraw: actor.agencyIds.includes(agencyId) || (isBureau && status === 'disputed'),
  };
  return serviceLifecycle
    .actionsFrom(status)
    .filter((action) => mayTake[action] && actor.permissions.has(permissionFor[action]));
}
