import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Document } from '@ipharbor/documents';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { trusteeshipProblem } from '../trusteeship.problems';
import type { SignDto } from './agreement.dto';
import { Agreement, type Party } from './agreement.entity';
import {
  agreementActivated,
  agreementAmended,
  agreementSignatureRecorded,
  agreementSigned,
  clientJoined,
} from './agreement.events';
import { agreementLifecycle } from './agreement.lifecycle';
import { AgreementPolicy } from './agreement.policy';
import { AgreementClient } from './agreement-client.entity';
import { AgreementText } from './agreement-text';
import { AgreementSignature } from './agreement-signature.entity';
import type { AgreementVersion } from './agreement-version.entity';
import { AgreementWorkItems } from './agreement-work-items';
import { Clients } from './clients';
import { Fitness } from './fitness';
import { signingParty } from './sides';
import { versionOf } from './versions';

const partyNames: Record<Party, string> = { client: '委托方', agency: '受托方' };

/** 签署: both parties under the same text, in any order or the one agreed. */
@Injectable()
export class Signing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: AgreementPolicy,
    private readonly fitness: Fitness,
    private readonly clients: Clients,
    private readonly items: AgreementWorkItems,
    private readonly text: AgreementText,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs the version that is proposed. With the second signature the agreement is signed, or its amendment in force, and
   * an agreement whose term has begun is active at once: filing with the bureau is not waited for.
   * @throws wrong-party (403), already-signed, not-your-turn-to-sign, content-changed, exclusive-overlap, leader-full (409),
   * scan-required, authorisation-required, signed-in-future, terms-refused (422)
   */
  sign(actor: Actor, id: string, dto: SignDto): Promise<Agreement> {
    return this.work.run(async (tx) => {
      const agreement = await tx.get(Agreement, id, this.policy, actor);
      const party = signingParty(actor, agreement, dto.party, dto.means === 'wet-seal');
      const version = await this.proposedOf(tx, agreement);
      const others = await tx.findBy(AgreementSignature, { versionId: version.id });
      refuseOutOfOrder(version, party, others);
      await this.fitness.ofTerms(tx, agreement, version.terms, this.clock.today());
      const signature = await tx.insert(await this.signature(tx, actor, agreement, version, party, dto));
      const { means, signerName, contentHash } = signature;
      const isFirst = agreement.isOpen;
      if (others.length > 0) await this.conclude(tx, agreement, version);
      await tx.update(agreement);
      const signed = { n: version.n, party, means, signerName, contentHash };
      await tx.publish(actor, agreementSignatureRecorded, agreement, signed);
      if (others.length > 0) await this.text.issue(tx, actor, agreement, version, [...others, signature]);
      if (others.length > 0) await this.tell(tx, actor, agreement, version, isFirst);
      return agreement;
    });
  }

  private async proposedOf(tx: Tx, agreement: Agreement): Promise<AgreementVersion> {
    if (agreement.proposed !== null && (agreement.isInForce || agreement.proposedBy !== null))
      return versionOf(tx, agreement, agreement.proposed);
    if (agreement.isInForce) throw trusteeshipProblem('already-signed');
    // says that it is not offered, or over
    agreementLifecycle.next(agreement.status, 'sign');
    throw trusteeshipProblem('nothing-proposed');
  }

  private async signature(
    tx: Tx,
    actor: Actor,
    agreement: Agreement,
    version: AgreementVersion,
    party: Party,
    dto: SignDto,
  ): Promise<AgreementSignature> {
    const { means = 'platform', basis = 'seal', documentId, authorisationDocumentId } = dto;
    const signedOn = dto.signedOn ?? this.clock.today();
    if (signedOn > this.clock.today()) throw trusteeshipProblem('signed-in-future');
    if (dto.contentHash !== undefined && dto.contentHash !== version.contentHash)
      throw trusteeshipProblem('content-changed');
    if (means === 'wet-seal' && !(await isOf(tx, agreement, documentId))) throw trusteeshipProblem('scan-required');
    if (basis === 'authorised' && !(await isOf(tx, agreement, authorisationDocumentId)))
      throw trusteeshipProblem('authorisation-required');
    const { accountId, actingAs, requestId, sourceIp } = actor;
    return Object.assign(new AgreementSignature(), {
      id: newId(),
      agreementId: agreement.id,
      versionId: version.id,
      ...{ party, means, basis, signedOn },
      signerName: dto.signerName ?? actor.displayName,
      signerTitle: dto.signerTitle ?? null,
      documentId: documentId ?? null,
      authorisationDocumentId: authorisationDocumentId ?? null,
      contentHash: version.contentHash,
      recordedById: accountId,
      recordedAt: this.clock.now(),
      evidence: { accountId, actingAs, requestId, sourceIp },
    });
  }

  private async conclude(tx: Tx, agreement: Agreement, version: AgreementVersion): Promise<void> {
    const today = this.clock.today();
    const isFirst = agreement.isOpen;
    const clients = await tx.findBy(AgreementClient, { agreementId: agreement.id, leftOn: null });
    const served =
      isFirst && agreement.enterpriseId ? [agreement.enterpriseId] : clients.map((one) => one.enterpriseId);
    await this.fitness.ofClients(tx, agreement, version.terms, served);
    agreement.conclude(version.terms, today);
    version.signedOn = today;
    await tx.update(version);
    if (isFirst && agreement.enterpriseId) await this.clients.add(tx, agreement, agreement.enterpriseId);
    for (const client of clients) client.leaderId = version.terms.leaderId;
    await tx.updateMany(clients);
    if (agreement.status === 'signed' && agreement.startsOn <= today) agreement.activate();
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    agreement: Agreement,
    { n, contentHash }: AgreementVersion,
    isFirst: boolean,
  ): Promise<void> {
    await this.items.answered(tx, actor, agreement, '已签署');
    await tx.publish(actor, isFirst ? agreementSigned : agreementAmended, agreement, { n, contentHash });
    if (isFirst && agreement.enterpriseId)
      await tx.publish(actor, clientJoined, agreement, { enterpriseId: agreement.enterpriseId });
    if (isFirst && agreement.status === 'active') await tx.publish(actor, agreementActivated, agreement);
  }
}

function refuseOutOfOrder({ terms }: AgreementVersion, party: Party, others: readonly AgreementSignature[]): void {
  if (others.some((other) => other.party === party)) throw trusteeshipProblem('already-signed');
  const first = { any: party, 'agency-first': 'agency', 'client-first': 'client' }[terms.signingOrder] as Party;
  if (others.length === 0 && party !== first)
    throw trusteeshipProblem('not-your-turn-to-sign', { first: partyNames[first] });
}

/** Whether the document was kept for this agreement. */
async function isOf(tx: Tx, { id }: Agreement, documentId: string | undefined): Promise<boolean> {
  if (documentId === undefined) return false;
  const document = await tx.find(Document, documentId);
  return document?.subjectType === 'agreement' && document.subjectId === id;
}
