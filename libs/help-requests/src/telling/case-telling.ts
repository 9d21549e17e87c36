import { Injectable } from '@nestjs/common';
import { People } from '@ipharbor/access';
import { Notifications } from '@ipharbor/notifications';
import type { Tx } from '@ipharbor/platform/persistence';
import type { HelpRequest } from '../request/help-request.entity';

/** Tells the applicant or the handler that something happened in a case. Who reports is told through the progress page. */
@Injectable()
export class CaseTelling {
  constructor(
    private readonly notifications: Notifications,
    private readonly people: People,
  ) {}

  async applicant(tx: Tx, request: HelpRequest, kind: string, more: Record<string, string> = {}): Promise<void> {
    const to = request.enterpriseId ? await this.people.ofEnterprise(request.enterpriseId) : [];
    const { contact } = request;
    if (to.length === 0 && contact === null) return;
    await this.notifications.send(tx, {
      ...this.about(tx, request, kind, more),
      to,
      ...(to.length === 0 &&
        contact && { toContact: { name: contact.name, phone: contact.phone, email: contact.email } }),
    });
  }

  /** To the address in the case, account or not: for what must reach whoever holds that phone. */
  async contact(tx: Tx, request: HelpRequest, kind: string, more: Record<string, string>): Promise<void> {
    const { contact } = request;
    if (contact === null) return;
    const toContact = { name: contact.name, phone: contact.phone, email: contact.email };
    await this.notifications.send(tx, { ...this.about(tx, request, kind, more), to: [], toContact });
  }

  async account(tx: Tx, request: HelpRequest, kind: string, accountId: string | null): Promise<void> {
    if (accountId) await this.notifications.send(tx, { ...this.about(tx, request, kind, {}), to: [accountId] });
  }

  private about(tx: Tx, request: HelpRequest, kind: string, more: Record<string, string>) {
    const values = { number: request.number, ...more };
    return { kind, subject: tx.refOf(request), values, regionCode: request.regionCode };
  }
}
