import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { groupBy } from '@ipharbor/platform/kernel';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { Names } from '../names';
import { usesPublicMoney } from '../terms/payer-policy';
import { allowedActions } from './agreement.actions';
import type { Agreement } from './agreement.entity';
import { AgreementClient } from './agreement-client.entity';
import { AgreementSignature } from './agreement-signature.entity';
import { AgreementVersion } from './agreement-version.entity';
import type {
  AgreementClientDto,
  AgreementDetailDto,
  AgreementDto,
  AgreementVersionDto,
  SignatureDto,
} from './agreement-view.dto';
import { HandOverStep } from './hand-over-step.entity';
import { sideOf } from './sides';

/** Agreements as people see them, each according to who looks. */
@Injectable()
export class AgreementPresenter {
  constructor(
    private readonly reader: Reader,
    private readonly names: Names,
  ) {}

  async many(actor: Actor, agreements: readonly Agreement[]): Promise<AgreementDto[]> {
    const ids = <Key extends 'agencyId' | 'enterpriseId' | 'clusterId' | 'leaderId'>(key: Key) =>
      agreements.map((agreement) => agreement[key]);
    const [agencies, enterprises, clusters, leaders, clients] = await Promise.all([
      this.names.of('agency', ids('agencyId')),
      this.names.of('enterprise', ids('enterpriseId')),
      this.names.of('cluster', ids('clusterId')),
      this.names.of('professional', ids('leaderId')),
      this.clientCounts(agreements.map(({ id }) => id)),
    ]);
    return agreements.map((agreement) => {
      const { id, number, status, mode, agencyId, enterpriseId, clusterId, programmeId, regionCode } = agreement;
      const { startsOn, endsOn, isExclusive, leaderId, current, proposed, proposedBy, answerBy } = agreement;
      const { signedOn, filedOn, filingNo, terminatedOn, reason, renewalOfId, version } = agreement;
      return {
        ...{ id, number, status, mode, agencyId, enterpriseId, clusterId, programmeId, regionCode },
        ...{ startsOn, endsOn, isExclusive, leaderId, current, proposed, proposedBy, answerBy },
        ...{ signedOn, filedOn, filingNo, terminatedOn, reason, renewalOfId, version },
        agencyName: agencies.get(agencyId) ?? '',
        clientName: (enterpriseId ? enterprises.get(enterpriseId) : clusters.get(clusterId ?? '')) ?? '',
        leaderName: leaders.get(leaderId ?? '') ?? null,
        clients: clients.get(id) ?? 0,
        createdAt: agreement.createdAt.toISOString(),
        allowedActions: allowedActions(actor, agreement),
      };
    });
  }

  async one(actor: Actor, agreement: Agreement): Promise<AgreementDetailDto> {
    const [[shown], versions, clientsOf, steps] = await Promise.all([
      this.many(actor, [agreement]),
      this.versions(agreement),
      this.clients(actor, agreement),
      this.reader.from(HandOverStep, 'step').where({ agreementId: agreement.id }).orderBy('step.place').getMany(),
    ]);
    const handOver = steps.map(({ kind, doneOn, outcome }) => ({ kind, doneOn, outcome }));
    const terms = versions[0]?.terms;
    const reminders = terms?.items.some(({ payer }) => usesPublicMoney(payer)) ? ['procurement'] : [];
    return { ...shown, versions, clientsOf, handOver, reminders };
  }

  private async versions({ id }: Agreement): Promise<AgreementVersionDto[]> {
    const [rows, signatures] = await Promise.all([
      this.reader.from(AgreementVersion, 'version').where({ agreementId: id }).orderBy('version.n', 'DESC').getMany(),
      this.reader.from(AgreementSignature, 'signature').where({ agreementId: id }).orderBy('signature.id').getMany(),
    ]);
    const byVersion = groupBy(signatures, ({ versionId }) => versionId);
    return rows.map((row) => {
      const { n, terms, contentHash, proposedBy, note, signedOn } = row;
      return {
        ...{ n, terms: { ...terms, items: [...terms.items] }, contentHash, proposedBy, note, signedOn },
        proposedAt: row.proposedAt.toISOString(),
        signatures: (byVersion.get(row.id) ?? []).map(signatureDto),
      };
    });
  }

  /** A firm that acceded sees itself alone: who else is served is not for it to know. */
  private async clients(actor: Actor, agreement: Agreement): Promise<AgreementClientDto[]> {
    const rows = await this.reader
      .from(AgreementClient, 'client')
      .where({ agreementId: agreement.id })
      .orderBy('client.joinedOn')
      .addOrderBy('client.id')
      .getMany();
    const own = rows.filter(
      ({ enterpriseId }) => sideOf(actor, agreement) !== null || actor.enterpriseIds.includes(enterpriseId),
    );
    const names = await this.names.of(
      'enterprise',
      own.map(({ enterpriseId }) => enterpriseId),
    );
    return own.map(({ id, enterpriseId, joinedOn, leftOn, leftReason }) => ({
      ...{ id, enterpriseId, joinedOn, leftOn, leftReason },
      enterpriseName: names.get(enterpriseId) ?? '',
    }));
  }

  private async clientCounts(ids: readonly string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader
      .from(AgreementClient, 'client')
      .select('client.agreementId', 'agreementId')
      .addSelect('COUNT(*)', 'count')
      .where('client.agreementId IN (:...ids) AND client.leftOn IS NULL', { ids: padded(ids) })
      .groupBy('client.agreementId')
      .getRawMany<{ agreementId: string; count: number | string }>();
    return new Map(rows.map(({ agreementId, count }) => [agreementId, Number(count)]));
  }
}

function signatureDto(signature: AgreementSignature): SignatureDto {
  const { party, means, basis, signerName, signerTitle, documentId, contentHash, signedOn, recordedAt } = signature;
  return {
    ...{ party, means, basis, signerName, signerTitle, documentId, contentHash, signedOn },
    recordedAt: recordedAt.toISOString(),
  };
}
