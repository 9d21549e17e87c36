import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Agency } from '@ipharbor/directory';
import { Clock, dayAfter, type IsoDay } from '@ipharbor/platform/kernel';
import { padded, persistenceProblem, Reader } from '@ipharbor/platform/persistence';
import { Agreement } from '../agreement/agreement.entity';
import { AgreementClient } from '../agreement/agreement-client.entity';
import { AgreementVersion } from '../agreement/agreement-version.entity';
import { sees } from '../licence/licences';
import { expectedBy } from '../service/schedule';
import { ServiceRecord } from '../service/service-record.entity';
import { formula, scoreOf, type ScoreInputs } from './score';
import type { ScoreDto } from './score.dto';

/** 机构评分, from the log of the year: for the bureau and the agency itself. */
@Injectable()
export class ScoreQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, agencyId: string, asked: number | undefined): Promise<ScoreDto> {
    const agency = await this.reader.from(Agency, 'agency').where({ id: agencyId }).getOne();
    if (!agency || !sees(actor, agency)) throw persistenceProblem('not-found');
    const today = this.clock.today();
    const year = asked ?? Number(today.slice(0, 4));
    const until = `${year}-12-31` < today ? `${year}-12-31` : today;
    const inputs = await this.inputs(agencyId, `${year}-01-01`, until);
    const score = scoreOf(inputs);
    const { expected, confirmed, missedDeadlines, lostRights, ratings, dossiers } = inputs;
    return {
      agencyId,
      agencyName: agency.name,
      ...{ year, until, formula, expected, confirmed, missedDeadlines, lostRights },
      ...score,
      parts: [...score.parts],
      ratings: ratings.length,
      meanRating: ratings.length === 0 ? null : ratings.reduce((sum, one) => sum + one, 0) / ratings.length,
      dossiers: dossiers.length,
    };
  }

  private async inputs(agencyId: string, from: IsoDay, until: IsoDay): Promise<ScoreInputs> {
    const services = await this.reader
      .from(ServiceRecord, 'service')
      .where('service.agencyId = :agencyId AND service.servedOn BETWEEN :from AND :until', { agencyId, from, until })
      .andWhere(`service.status = 'confirmed'`)
      .getMany();
    const { expected, confirmed } = await this.completion(agencyId, from, until, services);
    const ratings = services.flatMap(({ rating }) => rating ?? []);
    return { expected, confirmed, ratings, missedDeadlines: null, lostRights: 0, dossiers: [] };
  }

  /** Item by item and firm by firm: what fell due in the year, and how much of it was confirmed. */
  private async completion(agencyId: string, from: IsoDay, until: IsoDay, services: readonly ServiceRecord[]) {
    const clients = await this.reader
      .from(AgreementClient, 'client')
      .where('client.agencyId = :agencyId AND client.joinedOn <= :until', { agencyId, until })
      .andWhere('(client.leftOn IS NULL OR client.leftOn >= :from)', { from })
      .getMany();
    const agreements = await this.byId(clients.map(({ agreementId }) => agreementId));
    const versions = await this.versions([...agreements.values()]);
    let [expected, confirmed] = [0, 0];
    for (const client of clients) {
      const agreement = agreements.get(client.agreementId)!;
      const last = [until, agreement.lastDay, client.leftOn ?? until].sort()[0];
      for (const item of versions.get(agreement.id)?.terms.items ?? []) {
        const before = expectedBy(item, client.joinedOn, agreement.endsOn, dayAfter(from, -1));
        const due = expectedBy(item, client.joinedOn, agreement.endsOn, last) - before;
        const done = services
          .filter(({ clientId, itemCode }) => clientId === client.id && itemCode === item.code)
          .reduce((sum, { quantity }) => sum + quantity, 0);
        expected += due;
        confirmed += Math.min(due, done);
      }
    }
    return { expected, confirmed };
  }

  private async byId(ids: readonly string[]): Promise<Map<string, Agreement>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader
      .from(Agreement, 'agreement')
      .where('agreement.id IN (:...ids)', { ids: padded([...new Set(ids)]) })
      .getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async versions(agreements: readonly Agreement[]): Promise<Map<string, AgreementVersion>> {
    if (agreements.length === 0) return new Map();
    const rows = await this.reader
      .from(AgreementVersion, 'version')
      .innerJoin(Agreement, 'agreement', 'agreement.id = version.agreementId AND agreement.current = version.n')
      .where('agreement.id IN (:...ids)', { ids: padded(agreements.map(({ id }) => id)) })
      .getMany();
    return new Map(rows.map((row) => [row.agreementId, row]));
  }
}
