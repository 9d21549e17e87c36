import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { addWorkingDays, WorkingCalendar } from '@ipharbor/calendar';
import { Enterprise } from '@ipharbor/directory';
import { Clock, DomainError, newId, type FieldProblem, type IsoDay, type Principal } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork, type EventType, type Tx } from '@ipharbor/platform/persistence';
import { Agreement } from '../agreement/agreement.entity';
import { AgreementPolicy } from '../agreement/agreement.policy';
import { AgreementClient } from '../agreement/agreement-client.entity';
import { versionOf } from '../agreement/versions';
import { catalogue } from '../terms/catalogue';
import type { AgreedItem, Terms } from '../terms/terms';
import { trusteeshipProblem } from '../trusteeship.problems';
import type { ConfirmServiceDto, LogForManyDto, LogServiceDto } from './service.dto';
import {
  serviceConfirmed,
  serviceConfirmedBySilence,
  serviceDisputed,
  serviceLogged,
  serviceUpheld,
  serviceWithdrawn,
} from './service.events';
import { ServicePolicy } from './service.policy';
import { ServiceBatch } from './service-batch.entity';
import { ServiceMeter } from './service-meter.entity';
import { ServiceRecord } from './service-record.entity';

/** One firm of the form, with what was agreed for it. */
interface Served {
  readonly client: AgreementClient;
  readonly agreement: Agreement;
  readonly terms: Terms;
  readonly item: AgreedItem;
}

/** 服务登记、确认与异议. Every change of a record changes its meter, behind a lock on the firm's part in the agreement. */
@Injectable()
export class Services {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: AgreementPolicy,
    private readonly policy: ServicePolicy,
    private readonly calendar: WorkingCalendar,
    private readonly clock: Clock,
  ) {}

  /** One service under an agreement, for one to fifty of its firms: all are logged, or none. */
  log(actor: Actor, agreementId: string, dto: LogServiceDto): Promise<ServiceRecord[]> {
    return this.work.run(async (tx) => {
      const agreement = await tx.get(Agreement, agreementId, this.agreements, actor);
      if (!actor.agencyIds.includes(agreement.agencyId)) throw trusteeshipProblem('only-the-agency-logs');
      const clients = await tx.findBy(AgreementClient, { agreementId });
      const named = dto.enterpriseIds ?? onlyOne(clients, dto.servedOn);
      return this.write(tx, actor, dto, chosen(clients, named, dto.servedOn));
    });
  }

  /** One service for firms of several agreements of the agency. */
  logForMany(actor: Actor, dto: LogForManyDto): Promise<ServiceRecord[]> {
    return this.work.run(async (tx) => {
      const [agencyId] = actor.agencyIds;
      if (!agencyId) throw trusteeshipProblem('only-the-agency-logs');
      const clients: AgreementClient[] = [];
      for (const enterpriseId of dto.enterpriseIds) {
        for (const client of await tx.findBy(AgreementClient, { agencyId, enterpriseId })) {
          const { terms } = await this.agreed(tx, client.agreementId);
          if (terms?.items.some(({ code }) => code === dto.itemCode)) clients.push(client);
        }
      }
      return this.write(tx, actor, dto, chosen(clients, dto.enterpriseIds, dto.servedOn));
    });
  }

  /** 确认, by the firm alone. */
  confirm(actor: Actor, id: string, { rating = null }: ConfirmServiceDto): Promise<ServiceRecord> {
    return this.command(actor, id, serviceConfirmed, (service) => {
      if (!actor.enterpriseIds.includes(service.enterpriseId)) throw trusteeshipProblem('only-the-client-confirms');
      service.confirm('client', this.clock.today(), rating);
      return { rating };
    });
  }

  /** 异议: freezes the item. */
  dispute(actor: Actor, id: string, reason: string): Promise<ServiceRecord> {
    return this.command(actor, id, serviceDisputed, (service) => {
      if (!actor.enterpriseIds.includes(service.enterpriseId)) throw trusteeshipProblem('only-the-client-confirms');
      service.dispute(reason);
      return { reason };
    });
  }

  /** 维持: the bureau finds that the service was rendered. */
  uphold(actor: Actor, id: string, settlement: string): Promise<ServiceRecord> {
    return this.command(actor, id, serviceUpheld, (service) => {
      if (actor.regionCodes.length === 0) throw trusteeshipProblem('only-the-bureau-settles');
      service.uphold(settlement, this.clock.today());
      return { settlement };
    });
  }

  /** 撤回: by the agency, or by the bureau after a dispute. */
  withdraw(actor: Actor, id: string, settlement: string): Promise<ServiceRecord> {
    return this.command(actor, id, serviceWithdrawn, (service) => {
      const isAgency = actor.agencyIds.includes(service.agencyId);
      if (!isAgency && !(actor.regionCodes.length > 0 && service.status === 'disputed'))
        throw trusteeshipProblem('only-the-agency-logs');
      service.withdraw(settlement);
      return { settlement };
    });
  }

  /** The days to object are over; what somebody answered meanwhile stays as it is. */
  async passSilence(tx: Tx, actor: Principal, id: string): Promise<void> {
    const service = await this.locked(tx, id);
    if (service?.status !== 'logged') return;
    service.confirmBySilence(this.clock.today());
    await this.save(tx, actor, serviceConfirmedBySilence, service, 'logged', { silentOn: service.silentOn });
  }

  private command(
    actor: Actor,
    id: string,
    event: EventType,
    act: (service: ServiceRecord) => Record<string, unknown>,
  ): Promise<ServiceRecord> {
    return this.work.run(async (tx) => {
      await tx.get(ServiceRecord, id, this.policy, actor);
      const service = (await this.locked(tx, id))!;
      const before = service.status;
      const said = act(service);
      await this.save(tx, actor, event, service, before, said);
      return service;
    });
  }

  private async save(
    tx: Tx,
    actor: Principal,
    event: EventType,
    service: ServiceRecord,
    before: ServiceRecord['status'],
    said: Record<string, unknown>,
  ): Promise<void> {
    const meter = await this.meterOf(tx, service);
    meter.move(service.quantity, before, service.status);
    await tx.update(meter);
    await tx.update(service);
    await tx.publish(actor, event, service, said);
  }

  /** The record as it is behind the lock on the firm's part in the agreement. */
  private async locked(tx: Tx, id: string): Promise<ServiceRecord | null> {
    const seen = await tx.find(ServiceRecord, id);
    if (seen === null) return null;
    await tx.lock(AgreementClient, [seen.clientId]);
    return tx.find(ServiceRecord, id);
  }

  private async write(tx: Tx, actor: Actor, dto: LogServiceDto, clients: AgreementClient[]): Promise<ServiceRecord[]> {
    const { servedOn, itemCode, quantity = 1, summary, people = [], minutes = null } = dto;
    if (servedOn > this.clock.today()) throw trusteeshipProblem('served-in-future');
    await tx.lock(
      AgreementClient,
      clients.map(({ id }) => id),
    );
    const faults: FieldProblem[] = [];
    const served: Served[] = [];
    const meters: ServiceMeter[] = [];
    for (const client of clients) {
      const { agreement, terms } = await this.agreed(tx, client.agreementId);
      try {
        const item = itemOf(agreement, terms, itemCode, servedOn);
        const meter = await this.meterOf(tx, { clientId: client.id, agreementId: agreement.id, itemCode });
        meter.log(quantity, item.quantity);
        meters.push(meter);
        served.push({ client, agreement, terms: terms!, item });
      } catch (error) {
        if (!(error instanceof DomainError) || clients.length === 1) throw error;
        faults.push(await faultOf(tx, client, error, clients.indexOf(client)));
      }
    }
    if (faults.length > 0)
      throw trusteeshipProblem('services-refused', {
        errors: faults,
        why: faults.map(({ message }) => message).join('；'),
      });
    const [{ agreement }] = served;
    const batch = Object.assign(new ServiceBatch(), {
      ...{ id: dto.id ?? newId(), agencyId: agreement.agencyId, itemCode, servedOn, minutes, people, summary },
      ...{ loggedById: actor.accountId, loggedAt: this.clock.now() },
    });
    await tx.insert(batch);
    const records = served.map((one) => this.recordOf(batch, one, quantity));
    await tx.insertMany(records);
    for (const meter of meters) await (meter.version === 0 ? tx.insert(started(meter)) : tx.update(meter));
    await tx.publishMany(actor, serviceLogged, records, () => ({ itemCode, servedOn, quantity }));
    return records;
  }

  private recordOf(batch: ServiceBatch, { client, terms }: Served, quantity: number): ServiceRecord {
    const { silenceDays } = terms;
    const { agreementId, enterpriseId, agencyId, regionCode } = client;
    return Object.assign(new ServiceRecord(), {
      id: newId(),
      batchId: batch.id,
      clientId: client.id,
      ...{ agreementId, enterpriseId, agencyId, regionCode, quantity },
      itemCode: batch.itemCode,
      servedOn: batch.servedOn,
      silentOn: silenceDays === null ? null : addWorkingDays(this.calendar, this.clock.today(), silenceDays).date,
      loggedAt: this.clock.now(),
    });
  }

  private async agreed(tx: Tx, agreementId: string): Promise<{ agreement: Agreement; terms: Terms | null }> {
    const agreement = (await tx.find(Agreement, agreementId))!;
    return {
      agreement,
      terms: agreement.current > 0 ? (await versionOf(tx, agreement, agreement.current)).terms : null,
    };
  }

  /** The meter, or a new one that is not stored yet (version 0). */
  private async meterOf(
    tx: Tx,
    { clientId, agreementId, itemCode }: Pick<ServiceMeter, 'clientId' | 'agreementId' | 'itemCode'>,
  ): Promise<ServiceMeter> {
    const [meter] = await tx.findBy(ServiceMeter, { clientId, itemCode });
    return meter ?? Object.assign(new ServiceMeter(), { id: newId(), clientId, agreementId, itemCode, version: 0 });
  }
}

const started = (meter: ServiceMeter): ServiceMeter => Object.assign(meter, { version: 1 });

async function faultOf(tx: Tx, client: AgreementClient, error: DomainError, at: number): Promise<FieldProblem> {
  const enterprise = await tx.find(Enterprise, client.enterpriseId);
  return { field: `enterpriseIds[${at}]`, code: error.code, message: `${enterprise?.name ?? ''}：${error.say('zh')}` };
}

const servedThen = ({ joinedOn, leftOn }: AgreementClient, day: IsoDay): boolean =>
  joinedOn <= day && (leftOn === null || day <= leftOn);

/** The firms named, each with its part in an agreement on that day. */
function chosen(clients: readonly AgreementClient[], enterpriseIds: readonly string[], day: IsoDay): AgreementClient[] {
  return [...new Set(enterpriseIds)].map((id) => {
    const own = clients.filter(({ enterpriseId }) => enterpriseId === id);
    if (own.length === 0) throw persistenceProblem('not-found');
    const client = own.find((one) => servedThen(one, day));
    if (!client) throw trusteeshipProblem('not-a-client-then', { day });
    return client;
  });
}

function onlyOne(clients: readonly AgreementClient[], day: IsoDay): string[] {
  const served = clients.filter((client) => servedThen(client, day));
  if (served.length !== 1) throw trusteeshipProblem('clients-required');
  return [served[0].enterpriseId];
}

function itemOf(agreement: Agreement, terms: Terms | null, itemCode: AgreedItem['code'], servedOn: IsoDay): AgreedItem {
  const { status, suspendedOn, lastDay, startsOn } = agreement;
  const isServing =
    status === 'active' ||
    (status === 'suspended' && servedOn < suspendedOn!) ||
    (['terminated', 'expired', 'renewed'].includes(status) && servedOn <= lastDay);
  if (!isServing || servedOn < startsOn || servedOn > lastDay) throw trusteeshipProblem('not-serving');
  const item = terms?.items.find(({ code }) => code === itemCode);
  if (!item) throw trusteeshipProblem('item-not-agreed', { item: catalogue[itemCode].zh });
  return item;
}
