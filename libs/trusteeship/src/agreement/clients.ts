import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { ClusterMember, Enterprise, EnterprisePolicy } from '@ipharbor/directory';
import { Clock, newId, type IsoDay, type Principal } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { trusteeshipProblem } from '../trusteeship.problems';
import type { AccedeDto, LeaveDto } from './agreement.dto';
import { Agreement } from './agreement.entity';
import { clientJoined, clientLeft } from './agreement.events';
import { AgreementPolicy } from './agreement.policy';
import { AgreementClient } from './agreement-client.entity';
import { Fitness } from './fitness';
import { closeAgency, openToBoth } from './openings';
import { sideOf } from './sides';
import { versionOf } from './versions';

/** The firms served under an agreement: joining, leaving, and what the agency sees of them meanwhile. */
@Injectable()
export class Clients {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: AgreementPolicy,
    private readonly enterprises: EnterprisePolicy,
    private readonly fitness: Fitness,
    private readonly clock: Clock,
  ) {}

  /** In the unit of work that signs or accedes. */
  async add(
    tx: Tx,
    agreement: Agreement,
    enterpriseId: string,
    facts: { joinedOn?: IsoDay; signerName?: string; documentId?: string } = {},
  ): Promise<AgreementClient> {
    const [enterprise] = await tx.findMany(Enterprise, [enterpriseId]);
    const client = Object.assign(new AgreementClient(), {
      id: newId(),
      agreementId: agreement.id,
      enterpriseId,
      agencyId: agreement.agencyId,
      regionCode: enterprise.jurisdictionRegion,
      leaderId: agreement.leaderId,
      joinedOn: facts.joinedOn ?? agreement.startsOn,
      signerName: facts.signerName ?? null,
      documentId: facts.documentId ?? null,
    });
    await tx.insert(client);
    await openToBoth(tx, agreement, client);
    return client;
  }

  /** Everybody's last day, when the agreement ends. */
  async closeAll(tx: Tx, agreement: Agreement, lastDay: IsoDay, reason: string): Promise<void> {
    for (const client of await tx.findBy(AgreementClient, { agreementId: agreement.id, leftOn: null })) {
      client.leave(lastDay, reason);
      await tx.update(client);
      await closeAgency(tx, agreement, client, lastDay);
    }
  }

  /**
   * 加入: a firm of the cluster takes the framework as it is.
   * @throws not-a-framework, already-a-client, exclusive-overlap, leader-full (409), not-in-the-cluster (422)
   */
  accede(actor: Actor, id: string, dto: AccedeDto): Promise<AgreementClient> {
    return this.work.run(async (tx) => {
      const agreement = await this.framework(tx, actor, id, dto.enterpriseId);
      await tx.get(Enterprise, dto.enterpriseId, this.enterprises, actor);
      if (agreement.clusterId === null || agreement.enterpriseId !== null) throw trusteeshipProblem('not-a-framework');
      if (agreement.status !== 'active') throw trusteeshipProblem('not-amendable', { status: agreement.status });
      await this.mustBelong(tx, agreement.clusterId, dto.enterpriseId);
      await tx.hold(agreement);
      const [earlier] = await tx.findBy(AgreementClient, { ...about(agreement, dto), leftOn: null });
      if (earlier) throw trusteeshipProblem('already-a-client');
      const { terms } = await versionOf(tx, agreement, agreement.current);
      await this.fitness.ofClients(tx, agreement, terms, [dto.enterpriseId]);
      const { signerName, documentId } = dto;
      const joinedOn = dto.joinedOn ?? this.clock.today();
      const client = await this.add(tx, agreement, dto.enterpriseId, { joinedOn, signerName, documentId });
      await tx.publish(actor, clientJoined, agreement, {
        enterpriseId: dto.enterpriseId,
        signerName: signerName ?? null,
      });
      return client;
    });
  }

  /** 退出: one firm leaves a framework; its log, its meters and its history stay. */
  leave(actor: Actor, id: string, clientId: string, { reason, leftOn }: LeaveDto): Promise<AgreementClient> {
    return this.work.run(async (tx) => {
      const agreement = await tx.get(Agreement, id, this.policy, actor);
      const client = await tx.find(AgreementClient, clientId);
      if (client?.agreementId !== id || !mayEnd(actor, agreement, client)) throw persistenceProblem('not-found');
      if (agreement.enterpriseId !== null) throw trusteeshipProblem('not-a-framework');
      const lastDay = leftOn ?? this.clock.today();
      client.leave(lastDay, reason);
      await tx.update(client);
      await closeAgency(tx, agreement, client, lastDay);
      await this.tellLeft(tx, actor, agreement, client, reason);
      return client;
    });
  }

  private tellLeft(tx: Tx, actor: Principal, agreement: Agreement, client: AgreementClient, reason: string) {
    return tx.publish(actor, clientLeft, agreement, {
      enterpriseId: client.enterpriseId,
      leftOn: client.leftOn,
      reason,
    });
  }

  /** A firm of the cluster may accede to a framework that it has not been shown yet. */
  private async framework(tx: Tx, actor: Actor, id: string, enterpriseId: string): Promise<Agreement> {
    const agreement = await tx.find(Agreement, id);
    if (agreement && (await this.policy.covers(actor, agreement))) return agreement;
    const isOfCluster =
      agreement?.clusterId && actor.enterpriseIds.includes(enterpriseId)
        ? await this.belongs(tx, agreement.clusterId, enterpriseId)
        : false;
    if (!agreement || !isOfCluster) throw persistenceProblem('not-found');
    return agreement;
  }

  private async mustBelong(tx: Tx, clusterId: string, enterpriseId: string): Promise<void> {
    if (!(await this.belongs(tx, clusterId, enterpriseId))) throw trusteeshipProblem('not-in-the-cluster');
  }

  private async belongs(tx: Tx, clusterId: string, enterpriseId: string): Promise<boolean> {
    const members = await tx.findBy(ClusterMember, { clusterId, enterpriseId });
    const today = this.clock.today();
    return members.some(({ fromOn, toOn }) => fromOn <= today && (toOn === null || toOn >= today));
  }
}

const about = ({ id }: Agreement, { enterpriseId }: AccedeDto) => ({ agreementId: id, enterpriseId });

const mayEnd = (actor: Actor, agreement: Agreement, { enterpriseId }: AgreementClient): boolean =>
  sideOf(actor, agreement) !== null || actor.enterpriseIds.includes(enterpriseId);
