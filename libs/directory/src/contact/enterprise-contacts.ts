import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { readPhone } from '@ipharbor/identifiers';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { directoryProblem } from '../directory.problems';
import { Enterprise } from '../enterprise/enterprise.entity';
import { EnterprisePolicy } from '../enterprise/enterprise.policy';
import type { AddContactDto, ChangeContactDto } from './enterprise-contact.dto';
import { EnterpriseContact } from './enterprise-contact.entity';
import { contactAdded, contactChanged } from './enterprise-contact.events';

/** People of enterprises. A contact ends, it is never taken away. */
@Injectable()
export class EnterpriseContacts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: EnterprisePolicy,
    private readonly clock: Clock,
  ) {}

  add(actor: Actor, enterpriseId: string, dto: AddContactDto): Promise<EnterpriseContact> {
    return this.work.run(async (tx) => {
      const enterprise = await tx.get(Enterprise, enterpriseId, this.policy, actor);
      if (enterprise.mergedIntoId !== null) throw directoryProblem('merged-away', { intoId: enterprise.mergedIntoId });
      const { id = newId(), name, role, title = null, fromOn = this.clock.today() } = dto;
      const contact = Object.assign(new EnterpriseContact(), { id, enterpriseId, name, role, title, fromOn });
      contact.phone = phoneOf(dto.phone);
      contact.email = emailOf(dto.email);
      await tx.insert(contact);
      await tx.publish(actor, contactAdded, contact, { role });
      return contact;
    });
  }

  change(actor: Actor, enterpriseId: string, id: string, version: number, dto: ChangeContactDto) {
    return this.work.run(async (tx) => {
      const contact = await this.open(tx, actor, enterpriseId, id);
      contact.version = version;
      if (dto.name !== undefined) contact.name = dto.name;
      if (dto.role !== undefined) contact.role = dto.role;
      if (dto.title !== undefined) contact.title = dto.title;
      if (dto.phone !== undefined) contact.phone = phoneOf(dto.phone);
      if (dto.email !== undefined) contact.email = emailOf(dto.email);
      if (dto.toOn !== undefined) contact.toOn = dto.toOn;
      refuseReversed(contact);
      await tx.update(contact);
      await tx.publish(actor, contactChanged, contact);
      return contact;
    });
  }

  private async open(tx: Tx, actor: Actor, enterpriseId: string, id: string): Promise<EnterpriseContact> {
    await tx.get(Enterprise, enterpriseId, this.policy, actor);
    const contact = await tx.find(EnterpriseContact, id);
    if (contact?.enterpriseId !== enterpriseId) throw persistenceProblem('not-found');
    return contact;
  }
}

/** @throws period-reversed (422) */
export function refuseReversed({ fromOn, toOn }: { fromOn: string; toOn: string | null }): void {
  if (toOn !== null && toOn < fromOn) throw directoryProblem('period-reversed', { field: 'toOn', fromOn, toOn });
}

/** The number as it is recorded; empty for none. @throws phone-refused (422) */
export function phoneOf(written: string | null | undefined): string | null {
  if (!written) return null;
  const { normalised, valid, problem } = readPhone(written);
  if (!valid) throw directoryProblem('phone-refused', { field: 'phone', reason: problem?.zh });
  return normalised;
}

/** @throws email-refused (422) */
export function emailOf(written: string | null | undefined): string | null {
  const email = written?.normalize('NFKC') ?? null;
  if (email !== null && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email))
    throw directoryProblem('email-refused', { field: 'email', email });
  return email;
}
