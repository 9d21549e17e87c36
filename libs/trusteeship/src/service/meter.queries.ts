import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, groupBy } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import type { Agreement } from '../agreement/agreement.entity';
import { AgreementQueries } from '../agreement/agreement.queries';
import { AgreementClient } from '../agreement/agreement-client.entity';
import { AgreementVersion } from '../agreement/agreement-version.entity';
import { sideOf } from '../agreement/sides';
import { Names } from '../names';
import { catalogue } from '../terms/catalogue';
import type { AgreedItem, Terms } from '../terms/terms';
import { trusteeshipProblem } from '../trusteeship.problems';
import { expectedBy, quarterDays } from './schedule';
import type { MeterDto, StatementDto, StatementLineDto } from './service.dto';
import { ServiceBatch } from './service-batch.entity';
import { ServiceMeter } from './service-meter.entity';
import { ServiceRecord } from './service-record.entity';

/** 计量与对账: what was promised, what was done, and what is late, firm by firm. */
@Injectable()
export class MeterQueries {
  constructor(
    private readonly reader: Reader,
    private readonly agreements: AgreementQueries,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, agreementId: string): Promise<MeterDto[]> {
    const agreement = await this.agreements.row(actor, agreementId);
    const terms = await this.terms(agreement);
    if (terms === null) return [];
    const clients = await this.clients(actor, agreement);
    const meters = await this.reader.from(ServiceMeter, 'meter').where({ agreementId }).getMany();
    const byPlace = new Map(meters.map((meter) => [`${meter.clientId} ${meter.itemCode}`, meter]));
    const names = await this.namesOf(clients);
    return clients.flatMap((client) =>
      terms.items.map((item) =>
        this.line(agreement, client, item, byPlace.get(`${client.id} ${item.code}`), names.get(client.enterpriseId)),
      ),
    );
  }

  /**
   * 季度对账单: read from the log itself, so that the two cannot differ. Lines add up to the totals.
   * @throws quarter-unknown (422)
   */
  async statement(actor: Actor, agreementId: string, quarter: string): Promise<StatementDto> {
    const days = quarterDays(quarter);
    if (days === null) throw trusteeshipProblem('quarter-unknown');
    const agreement = await this.agreements.row(actor, agreementId);
    const clients = await this.clients(actor, agreement);
    const own = new Set(clients.map(({ id }) => id));
    const log = (await this.log(agreementId, days)).filter(({ clientId }) => own.has(clientId));
    const minutes = await this.minutesOf(log);
    const names = await this.namesOf(clients);
    const byLine = groupBy(log, ({ enterpriseId, itemCode }) => `${enterpriseId} ${itemCode}`);
    const lines = [...byLine.values()].map((rows) => statementLine(rows, minutes, names));
    const sum = (of: (line: StatementLineDto) => number): number => lines.reduce((total, line) => total + of(line), 0);
    return {
      agreementId,
      number: agreement.number,
      quarter,
      ...days,
      lines,
      logged: sum(({ logged }) => logged),
      confirmed: sum(({ confirmed }) => confirmed),
      bySilence: sum(({ bySilence }) => bySilence),
      pending: sum(({ pending }) => pending),
      disputed: sum(({ disputed }) => disputed),
      minutes: sum((line) => line.minutes),
    };
  }

  private line(
    { endsOn, id, lastDay }: Agreement,
    client: AgreementClient,
    item: AgreedItem,
    meter: ServiceMeter = Object.assign(new ServiceMeter(), { agreementId: id }),
    enterpriseName = '',
  ): MeterDto {
    const { confirmed, pending, disputed, used } = meter;
    const day = [this.clock.today(), lastDay, client.leftOn ?? lastDay].sort()[0];
    const expected = expectedBy(item, client.joinedOn, endsOn, day);
    return {
      clientId: client.id,
      enterpriseId: client.enterpriseId,
      enterpriseName,
      itemCode: item.code,
      itemName: catalogue[item.code].zh,
      rhythm: item.rhythm,
      promised: item.quantity,
      ...{ used, confirmed, pending, disputed },
      left: Math.max(0, item.quantity - used),
      late: Math.max(0, expected - used),
      isFrozen: disputed > 0,
    };
  }

  private async terms({ id, current }: Agreement): Promise<Terms | null> {
    if (current === 0) return null;
    const version = await this.reader.from(AgreementVersion, 'version').where({ agreementId: id, n: current }).getOne();
    return version?.terms ?? null;
  }

  /** A firm that acceded sees its own part alone. */
  private async clients(actor: Actor, agreement: Agreement): Promise<AgreementClient[]> {
    const rows = await this.reader
      .from(AgreementClient, 'client')
      .where({ agreementId: agreement.id })
      .orderBy('client.id')
      .getMany();
    const isSide = sideOf(actor, agreement) !== null;
    return rows.filter(({ enterpriseId }) => isSide || actor.enterpriseIds.includes(enterpriseId));
  }

  private namesOf(clients: readonly AgreementClient[]): Promise<Map<string, string>> {
    return this.names.of(
      'enterprise',
      clients.map(({ enterpriseId }) => enterpriseId),
    );
  }

  private log(agreementId: string, { from, to }: { from: string; to: string }): Promise<ServiceRecord[]> {
    return this.reader
      .from(ServiceRecord, 'service')
      .where(`service.agreementId = :agreementId AND service.servedOn BETWEEN :from AND :to`, { agreementId, from, to })
      .andWhere(`service.status <> 'withdrawn'`)
      .orderBy('service.servedOn')
      .addOrderBy('service.id')
      .getMany();
  }

  private async minutesOf(log: readonly ServiceRecord[]): Promise<Map<string, number>> {
    const ids = [...new Set(log.map(({ batchId }) => batchId))];
    const minutes = new Map<string, number>();
    for (let at = 0; at < ids.length; at += 500) {
      const rows = await this.reader
        .from(ServiceBatch, 'batch')
        .where('batch.id IN (:...ids)', { ids: ids.slice(at, at + 500) })
        .getMany();
      for (const row of rows) minutes.set(row.id, row.minutes ?? 0);
    }
    return minutes;
  }
}

function statementLine(
  rows: readonly ServiceRecord[],
  minutes: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string>,
): StatementLineDto {
  const [{ enterpriseId, itemCode }] = rows;
  const quantity = (is: (row: ServiceRecord) => boolean): number =>
    rows.filter(is).reduce((total, row) => total + row.quantity, 0);
  const ratings = rows.flatMap(({ rating }) => rating ?? []);
  return {
    enterpriseId,
    enterpriseName: names.get(enterpriseId) ?? '',
    itemCode,
    itemName: catalogue[itemCode].zh,
    logged: quantity(() => true),
    confirmed: quantity(({ status }) => status === 'confirmed'),
    bySilence: quantity(({ status, confirmedBy }) => status === 'confirmed' && confirmedBy === 'silence'),
    pending: quantity(({ status }) => status === 'logged'),
    disputed: quantity(({ status }) => status === 'disputed'),
    minutes: rows.reduce((total, { batchId }) => total + (minutes.get(batchId) ?? 0), 0),
    rating: ratings.length === 0 ? null : ratings.reduce((total, one) => total + one, 0) / ratings.length,
  };
}
