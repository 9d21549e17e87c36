import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Agency, Enterprise, EnterprisePolicy, Professional } from '@ipharbor/directory';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { defineEvent, padded, persistenceProblem, Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { assignmentsProblem } from '../assignments.problems';
import { InterestDto, type DeclareInterestDto } from './interest.dto';
import { Interest, type HolderType } from './interest.entity';

export const interestDeclared = defineEvent('interest.declared', '登记利益关系');
export const interestEnded = defineEvent('interest.ended', '解除利益关系');

const holders = { enterprise: Enterprise, professional: Professional, agency: Agency } as const;

/** 利益关系 as enterprises and the bureau declare them. */
@Injectable()
export class Interests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly enterprises: EnterprisePolicy,
    private readonly clock: Clock,
  ) {}

  /** @throws not-found (404), interest-holder (422) */
  declare(
    actor: Actor,
    enterpriseId: string,
    { id, kind, holderType, holderId, note }: DeclareInterestDto,
  ): Promise<Interest> {
    const fits = (kind === 'competitor') === (holderType === 'enterprise') && holderId !== enterpriseId;
    if (!fits) return Promise.reject(assignmentsProblem('interest-holder'));
    return this.work.run(async (tx) => {
      const enterprise = await tx.get(Enterprise, enterpriseId, this.enterprises, actor);
      if ((await tx.find(holders[holderType], holderId)) === null) throw assignmentsProblem('interest-holder');
      const interest = Object.assign(new Interest(), {
        ...{ enterpriseId, kind, holderType, holderId },
        id: id ?? newId(),
        regionCode: enterprise.jurisdictionRegion,
        note: note ?? null,
        fromOn: this.clock.today(),
        declaredById: actor.accountId,
        createdAt: this.clock.now(),
      });
      await tx.insert(interest);
      await tx.publish(actor, interestDeclared, interest, { kind, holderType });
      return interest;
    });
  }

  end(actor: Actor, id: string, lastDay = this.clock.today()): Promise<Interest> {
    return this.work.run(async (tx) => {
      const interest = await tx.find(Interest, id);
      if (!interest) throw persistenceProblem('not-found');
      await tx.get(Enterprise, interest.enterpriseId, this.enterprises, actor);
      interest.end(lastDay);
      await tx.update(interest);
      await tx.publish(actor, interestEnded, interest);
      return interest;
    });
  }

  async of(actor: Actor, enterpriseId: string): Promise<InterestDto[]> {
    const seen = await this.enterprises
      .scope(actor, this.reader.from(Enterprise, 'enterprise'))
      .andWhere('enterprise.id = :enterpriseId', { enterpriseId })
      .getCount();
    if (seen === 0) throw persistenceProblem('not-found');
    const rows = await this.reader
      .from(Interest, 'interest')
      .where({ enterpriseId })
      .orderBy('interest.id')
      .limit(200)
      .getMany();
    return this.present(rows);
  }

  async present(rows: readonly Interest[]): Promise<InterestDto[]> {
    const names = new Map<string, string>();
    for (const type of ['enterprise', 'professional', 'agency'] as const)
      for (const [id, name] of await this.named(type, rows)) names.set(id, name);
    return rows.map((row) => InterestDto.from(row, names.get(row.holderId) ?? ''));
  }

  private async named(type: HolderType, rows: readonly Interest[]): Promise<[string, string][]> {
    const ids = rows.filter(({ holderType }) => holderType === type).map(({ holderId }) => holderId);
    if (ids.length === 0) return [];
    const found = await this.reader
      .from(holders[type], 'holder')
      .select(['holder.id AS id', 'holder.name AS name'])
      .where('holder.id IN (:...ids)', { ids: padded(ids) })
      .getRawMany<{ id: string; name: string }>();
    return found.map(({ id, name }) => [id, name]);
  }
}
