import { Injectable } from '@nestjs/common';
import { People } from '@ipharbor/access';
import { WorkItems, type Until } from '@ipharbor/follow-ups';
import type { Principal } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { promiseOf } from '../trusteeship.promises';
import type { Agreement, Side } from './agreement.entity';

/** Who owes what about an agreement: the people of the side concerned, else the section of the bureau, else its author. */
@Injectable()
export class AgreementWorkItems {
  constructor(
    private readonly items: WorkItems,
    private readonly people: People,
  ) {}

  /** The other side owes an answer. */
  async awaitAnswer(tx: Tx, actor: Principal, agreement: Agreement): Promise<void> {
    const { id, number, proposed, proposedBy, answerBy } = agreement;
    await this.answered(tx, actor, agreement, '已有新的方案');
    for (const side of proposedBy === 'bureau' ? (['agency', 'client'] as const) : [otherThan(proposedBy)])
      await this.open(tx, actor, agreement, side, {
        kind: promiseOf.answer,
        title: `答复托管协议 ${number}（第 ${proposed} 版）`,
        finish: { agreedOn: answerBy! },
        key: `${id}@${proposed}@${side}`,
      });
  }

  answered(tx: Tx, actor: Principal, agreement: Agreement, outcome: string): Promise<void> {
    return this.items.fulfil(tx, actor, tx.refOf(agreement), promiseOf.answer, outcome);
  }

  askRenewal(tx: Tx, actor: Principal, agreement: Agreement): Promise<void> {
    return this.open(tx, actor, agreement, 'agency', {
      kind: promiseOf.renewal,
      title: `托管协议 ${agreement.number} 将于 ${agreement.endsOn} 到期，请办理续签或准备移交`,
      finish: { agreedOn: agreement.endsOn },
      key: `${agreement.id}@renewal`,
    });
  }

  renewed(tx: Tx, actor: Principal, agreement: Agreement, outcome: string): Promise<void> {
    return this.items.fulfil(tx, actor, tx.refOf(agreement), promiseOf.renewal, outcome);
  }

  awaitHandOver(tx: Tx, actor: Principal, agreement: Agreement): Promise<void> {
    return this.open(tx, actor, agreement, 'agency', {
      kind: promiseOf.handOver,
      title: `托管协议 ${agreement.number} 已终止，请完成移交`,
      finish: { rule: promiseOf.handOver, triggerOn: agreement.lastDay },
      key: `${agreement.id}@hand-over`,
    });
  }

  handedOver(tx: Tx, actor: Principal, agreement: Agreement): Promise<void> {
    return this.items.fulfil(tx, actor, tx.refOf(agreement), promiseOf.handOver, '移交完成');
  }

  private async open(
    tx: Tx,
    actor: Principal,
    agreement: Agreement,
    side: Side,
    what: { kind: string; title: string; finish: Until; key: string },
  ): Promise<void> {
    const { enterpriseId, regionCode, unitId, draftedById } = agreement;
    const [owner, ...others] = await this.accountsOf(agreement, side);
    await this.items.open(tx, actor, {
      ...what,
      subject: tx.refOf(agreement),
      enterpriseId,
      regionCode,
      ownerAccountId: owner ?? (unitId === null ? draftedById : null),
      ownerUnitId: owner ? null : unitId,
      copiedTo: others,
    });
  }

  private async accountsOf({ agencyId, enterpriseId, leaderId }: Agreement, side: Side): Promise<string[]> {
    if (side === 'agency') {
      const leader = (await this.people.accountsOfProfessionals([leaderId])).get(leaderId ?? '');
      const all = await this.people.accountsActingFor({ agencyId });
      return leader ? [leader, ...all.filter((id) => id !== leader)] : all;
    }
    if (side === 'client' && enterpriseId !== null) return this.people.accountsActingFor({ enterpriseId });
    return [];
  }
}

const otherThan = (side: Side | null): Side => (side === 'agency' ? 'client' : 'agency');
