import { Injectable } from '@nestjs/common';
import { Accounts, People } from '@ipharbor/access';
import { Professional } from '@ipharbor/directory';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { visitsProblem } from '../visits.problems';

/** Somebody fit to visit: in the register of professionals, with a signed undertaking of secrecy. */
export interface VisitingPerson {
  readonly professionalId: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly agencyId: string | null;
  readonly isLead: boolean;
}

/** Names one person, by entry in the register or by account. */
export interface PersonNamed {
  readonly professionalId?: string;
  readonly accountId?: string;
  readonly isLead?: boolean;
}

/** Finds the people whom a team is formed of. */
@Injectable()
export class VisitingPeople {
  constructor(
    private readonly reader: Reader,
    private readonly accounts: Accounts,
    private readonly people: People,
  ) {}

  /** @throws unknown-member, member-twice, undertaking-missing (422) */
  async named(named: readonly PersonNamed[]): Promise<VisitingPerson[]> {
    const ids = await Promise.all(named.map((one) => this.professionalIdOf(one)));
    if (new Set(ids).size !== ids.length) throw visitsProblem('member-twice');
    const [professionals, accounts] = await Promise.all([this.find(ids), this.people.accountsOfProfessionals(ids)]);
    return ids.map((id, at) => {
      const professional = professionals.get(id);
      if (!professional) throw visitsProblem('unknown-member');
      const { name, agencyId, hasSecrecyUndertaking } = professional;
      if (!hasSecrecyUndertaking) throw visitsProblem('undertaking-missing', { name });
      const isLead = named[at].isLead ?? false;
      return { professionalId: id, accountId: accounts.get(id) ?? null, name, agencyId, isLead };
    });
  }

  private async professionalIdOf({ professionalId, accountId }: PersonNamed): Promise<string> {
    const id = professionalId ?? (accountId ? (await this.accounts.find(accountId))?.professionalId : null);
    if (!id) throw visitsProblem('unknown-member');
    return id;
  }

  private async find(ids: readonly string[]): Promise<Map<string, Professional>> {
    const rows = await this.reader
      .from(Professional, 'professional')
      .where('professional.id IN (:...ids)', { ids: padded(ids) })
      .getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** @throws one-lead (422) */
export function leadOf(people: readonly VisitingPerson[]): VisitingPerson {
  const leads = people.filter(({ isLead }) => isLead);
  if (leads.length !== 1) throw visitsProblem('one-lead');
  return leads[0];
}
