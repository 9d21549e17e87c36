import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId, system, type IsoDay, type Principal } from '@ipharbor/platform/kernel';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { directoryProblem } from '../directory.problems';
import { FormerName } from '../former-name/former-name.entity';
import { distinct, learnNames } from '../former-name/learn-names';
import { ChangeEnterpriseDto, CreateEnterpriseDto } from './enterprise.dto';
import { Enterprise } from './enterprise.entity';
import {
  enterpriseBackOnZeroList,
  enterpriseChanged,
  enterpriseLeftZeroList,
  enterpriseMoved,
  enterpriseRegistrationChanged,
} from './enterprise.events';
import { EnterpriseFacts } from './enterprise-facts';
import { actionTowards, type RegistrationAction } from './enterprise.lifecycle';
import { EnterprisePolicy } from './enterprise.policy';
import { EnterpriseWriter } from './enterprise-writer';

/** Commands on one enterprise. */
@Injectable()
export class Enterprises {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: EnterprisePolicy,
    private readonly writer: EnterpriseWriter,
    private readonly facts: EnterpriseFacts,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws enterprise-exists (409) with the id of the other where the caller may see it, uscc-refused,
   * jurisdiction-required, region-unknown, industry-unknown (422), region-not-yours (403)
   */
  async create(actor: Actor, dto: CreateEnterpriseDto): Promise<Enterprise> {
    const serial = await this.writer.nextSerial();
    const id = dto.id ?? newId();
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const enterprise = Object.assign(new Enterprise(), { id, serial, createdAt: now, updatedAt: now });
      enterprise.jurisdictionRegion = this.facts.jurisdiction(actor, dto.jurisdictionRegion);
      this.facts.apply(enterprise, dto);
      const action = actionTowards(enterprise.registrationStatus, dto.registrationStatus ?? 'active');
      if (action) enterprise.register(action, this.clock.today());
      await this.refuseTakenCode(tx, actor, enterprise);
      const formerNames = distinct(dto.formerNames ?? [], [dto.name]);
      enterprise.rename(dto.name, formerNames);
      await this.refuseOutside(actor, enterprise);
      const former = formerNames.map((name) => FormerName.of(enterprise, name));
      const payload = ({ name, uscc }: Enterprise) => ({ name, uscc });
      await this.writer.insert(tx, actor, [enterprise], { formerNames: former, payload });
      return enterprise;
    });
  }

  /** Changes what the dto names; null clears. A new name makes the old one a former name; a move is an event of its own. */
  change(actor: Actor, id: string, version: number, dto: ChangeEnterpriseDto): Promise<Enterprise> {
    return this.work.run(async (tx) => {
      const enterprise = await this.open(tx, actor, id, version);
      const before = { status: enterprise.registrationStatus, region: enterprise.jurisdictionRegion };
      this.facts.apply(enterprise, dto);
      if (dto.uscc) await this.refuseTakenCode(tx, actor, enterprise);
      if (dto.name !== undefined || dto.formerNames) await learnNames(tx, enterprise, dto);
      const action = dto.registrationStatus && actionTowards(before.status, dto.registrationStatus);
      if (action) enterprise.register(action, this.clock.today());
      if (dto.jurisdictionRegion !== undefined)
        enterprise.moveTo(this.facts.jurisdiction(actor, dto.jurisdictionRegion));
      enterprise.updatedAt = this.clock.now();
      await tx.update(enterprise);
      await tx.publish(actor, enterpriseChanged, enterprise);
      if (action)
        await tx.publish(actor, enterpriseRegistrationChanged, enterprise, {
          action,
          from: before.status,
          to: enterprise.registrationStatus,
          onDay: enterprise.registrationStatusOn,
        });
      if (enterprise.jurisdictionRegion !== before.region)
        await tx.publish(actor, enterpriseMoved, enterprise, {
          from: before.region,
          to: enterprise.jurisdictionRegion,
        });
      return enterprise;
    });
  }

  /** What the registry of companies did, on a day. */
  register(actor: Actor, id: string, version: number, action: RegistrationAction, onDay: IsoDay): Promise<Enterprise> {
    return this.work.run(async (tx) => {
      const enterprise = await this.open(tx, actor, id, version);
      const from = enterprise.registrationStatus;
      enterprise.register(action, onDay);
      enterprise.updatedAt = this.clock.now();
      await tx.update(enterprise);
      const to = enterprise.registrationStatus;
      await tx.publish(actor, enterpriseRegistrationChanged, enterprise, { action, from, to, onDay });
      return enterprise;
    });
  }

  /**
   * Writes what the register of rights has counted: granted inventions in force today, by enterprise. Crossing zero is an
   * event of its own. Called in the unit of work that changed the rights.
   */
  async setInventionsInForce(tx: Tx, counts: ReadonlyMap<string, number>, actor: Principal = system): Promise<void> {
    const rows = await tx.lock(Enterprise, [...counts.keys()]);
    const changed = rows.filter((row) => row.inventionsInForce !== counts.get(row.id));
    const [left, back] = [[] as Enterprise[], [] as Enterprise[]];
    for (const row of changed) {
      const count = counts.get(row.id) ?? 0;
      if (row.isZeroInvention) left.push(row);
      if (count === 0) back.push(row);
      row.inventionsInForce = count;
      row.updatedAt = this.clock.now();
    }
    await tx.updateMany(changed);
    const payload = (list: readonly Enterprise[]) => (at: number) => ({
      inventionsInForce: list[at].inventionsInForce,
    });
    await tx.publishMany(actor, enterpriseLeftZeroList, left, payload(left));
    await tx.publishMany(actor, enterpriseBackOnZeroList, back, payload(back));
  }

  /** The row as the caller saw it; `stale` when someone has changed it since, `merged-away` when it lives on elsewhere. */
  private async open(tx: Tx, actor: Actor, id: string, version: number): Promise<Enterprise> {
    const enterprise = await tx.get(Enterprise, id, this.policy, actor);
    if (enterprise.mergedIntoId !== null) throw directoryProblem('merged-away', { intoId: enterprise.mergedIntoId });
    enterprise.version = version;
    return enterprise;
  }

  private async refuseTakenCode(tx: Tx, actor: Actor, enterprise: Enterprise): Promise<void> {
    if (enterprise.uscc === null) return;
    const [other] = await tx.findBy(Enterprise, { uscc: enterprise.uscc });
    if (!other || other.id === enterprise.id) return;
    if (other.voidedByImportId !== null) return this.giveUpCode(tx, other);
    if (await this.policy.covers(actor, other))
      throw directoryProblem('enterprise-exists', { id: other.mergedIntoId ?? other.id, name: other.name });
    throw directoryProblem('uscc-taken');
  }

  /** A row whose import was taken back does not keep its code from whoever records the firm anew. */
  private async giveUpCode(tx: Tx, voided: Enterprise): Promise<void> {
    voided.uscc = null;
    await tx.update(voided);
  }

  private async refuseOutside(actor: Actor, enterprise: Enterprise): Promise<void> {
    if (await this.policy.covers(actor, enterprise)) return;
    throw directoryProblem('region-not-yours', { region: enterprise.jurisdictionRegion });
  }
}
