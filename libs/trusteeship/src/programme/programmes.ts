import { Injectable } from '@nestjs/common';
import { isWithinRegion, type Actor } from '@ipharbor/access';
import { addWorkingDays, WorkingCalendar } from '@ipharbor/calendar';
import { Agency, Cluster } from '@ipharbor/directory';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { defineEvent, persistenceProblem, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { Agreement } from '../agreement/agreement.entity';
import { trusteeshipProblem } from '../trusteeship.problems';
import type { ProgrammeStepDto, SelectProgrammeDto } from './programme.dto';
import { Programme } from './programme.entity';
import { ProgrammePolicy } from './programme.policy';

export const programmeSelected = defineEvent('trusteeship-programme.selected', '选定托管集聚区');
/** Payload `{ action }`. */
export const programmeAdvanced = defineEvent('trusteeship-programme.advanced', '托管工作推进');

/** 公示期 unless another is named, in working days. */
const objectionDays = 5;

/** The stages of the work on one cluster. */
@Injectable()
export class Programmes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: ProgrammePolicy,
    private readonly calendar: WorkingCalendar,
    private readonly clock: Clock,
  ) {}

  /** @throws not-found (404), programme-open-already (409) while the cluster has one that is not closed */
  select(actor: Actor, { id = newId(), name, clusterId }: SelectProgrammeDto): Promise<Programme> {
    return this.work.run(async (tx) => {
      const [cluster] = await tx.lock(Cluster, [clusterId]);
      if (!cluster || !actor.regionCodes.some((code) => isWithinRegion(cluster.regionCode, code)))
        throw persistenceProblem('not-found');
      const earlier = await tx.findBy(Programme, { clusterId });
      if (earlier.some(({ status }) => status !== 'closed')) throw trusteeshipProblem('programme-open-already');
      const programme = Object.assign(new Programme(), {
        ...{ id, name, clusterId },
        regionCode: cluster.regionCode,
        unitId: actor.post?.unitId ?? null,
        createdAt: this.clock.now(),
      });
      await tx.insert(programme);
      await tx.publish(actor, programmeSelected, programme, { name });
      return programme;
    });
  }

  /** @throws objections-open, nothing-signed-yet (409), providers-required, evaluation-required (422) */
  advance(actor: Actor, id: string, dto: ProgrammeStepDto): Promise<Programme> {
    return this.work.run(async (tx) => {
      const programme = await tx.get(Programme, id, this.policy, actor);
      await this.take(tx, programme, dto);
      await tx.update(programme);
      const { objectionUntil, providerIds } = programme;
      const notice = dto.action === 'publish-providers' ? { objectionUntil, providerIds } : {};
      await tx.publish(actor, programmeAdvanced, programme, { action: dto.action, ...notice });
      return programme;
    });
  }

  private async take(tx: Tx, programme: Programme, dto: ProgrammeStepDto): Promise<void> {
    const today = this.clock.today();
    switch (dto.action) {
      case 'publish-providers': {
        const until = addWorkingDays(this.calendar, today, dto.objectionDays ?? objectionDays).date;
        programme.publishProviders(dto.providerIds ?? [], until);
        return this.mustBeActive(tx, programme.providerIds);
      }
      case 'recruit':
        return programme.recruit(today);
      case 'run': {
        const agreements = await tx.findBy(Agreement, { programmeId: programme.id });
        return programme.run(agreements.filter(({ isInForce }) => isInForce).length);
      }
      case 'evaluate':
        return programme.evaluate(dto.evaluation);
      default:
        return programme.step(dto.action);
    }
  }

  private async mustBeActive(tx: Tx, agencyIds: readonly string[]): Promise<void> {
    const agencies = await tx.findMany(Agency, agencyIds);
    if (agencies.length < agencyIds.length || agencies.some(({ status }) => status !== 'active'))
      throw trusteeshipProblem('agency-not-active');
  }
}
