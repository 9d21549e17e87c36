import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork } from '@ipharbor/platform/persistence';
import { CaseClocks } from '../case-clocks';
import { promiseOf } from '../help-requests.work-items';
import { CaseAccess } from '../request/case-access';
import { helpTakenBack, helpTransferAnswered, helpTransferred } from '../request/help-request.events';
import type { HelpRequest } from '../request/help-request.entity';
import { Notices } from '../service-of-notice/notices';
import { HelpTransfer } from './help-transfer.entity';
import type { TransferDto, TransferReceiptDto } from './transfer.dto';

/** 移送 to enforcement, a competent authority, a court or a higher centre. */
@Injectable()
export class Transfers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly notices: Notices,
    private readonly clocks: CaseClocks,
    private readonly clock: Clock,
  ) {}

  /** The case is theirs from now on; ours is to see that the receipt comes. */
  transfer(actor: Actor, id: string, { target, toBody, basis, reason }: TransferDto): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, id);
      const sentOn = this.clock.today();
      request.step('transfer');
      await this.clocks.end(tx, actor, request, `已移送${toBody}`);
      const row = { id: newId(), requestId: id, target, toBody, basis: basis ?? null, reason, sentOn };
      await tx.insert(Object.assign(new HelpTransfer(), row, { sentById: actor.accountId }));
      request.dueOn = await this.clocks.open(tx, actor, request, {
        ...{ promise: promiseOf.transferReceipt, rule: 'help-request.transfer-receipt', triggerOn: sentOn },
        ...{ title: '催取移送回执', key: `help-transfer/${row.id}` },
      });
      await tx.update(request);
      await tx.publish(actor, helpTransferred, request, { target, toBody });
      await this.notices.make(tx, actor, request, 'transfer', { reason }, { body: toBody });
      return request;
    });
  }

  /** 回执. Sent back, the case is reviewed anew from that day. */
  receive(actor: Actor, id: string, transferId: string, dto: TransferReceiptDto): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, id);
      const transfer = await tx.find(HelpTransfer, transferId);
      if (transfer?.requestId !== request.id) throw persistenceProblem('not-found');
      const { answer, receivedOn, receiptNo = null, note = null } = dto;
      transfer.answered({ answer, receivedOn, receiptNo, note }, this.clock.today());
      await tx.update(transfer);
      await this.clocks.fulfil(tx, actor, request, promiseOf.transferReceipt, receiptNo ?? '已有回复');
      request.dueOn = null;
      if (answer === 'returned') await this.clocks.reviewAnew(tx, actor, request, receivedOn, transfer.id);
      if (answer === 'returned') request.step('takeBack');
      await tx.update(request);
      await tx.publish(actor, answer === 'returned' ? helpTakenBack : helpTransferAnswered, request, { receiptNo });
      return request;
    });
  }
}
