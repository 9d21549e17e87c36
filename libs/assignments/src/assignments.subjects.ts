import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type Actor } from '@ipharbor/access';
import { padded, Reader, type Policy } from '@ipharbor/platform/persistence';
import type { EntityTarget } from 'typeorm';
import { Assignment } from './assignment/assignment.entity';
import { AssignmentPolicy } from './assignment/assignment.policy';
import { DutyLog } from './duty-log/duty-log.entity';
import { DutyLogPolicy } from './duty-log/duty-log.policy';
import { KeyEnterprise } from './liaison/key-enterprise.entity';
import { Liaison } from './liaison/liaison.entity';
import { LiaisonPolicy } from './liaison/liaison.policy';
import { MatchingPlan } from './plan/plan.entity';
import { PlanPolicy } from './plan/plan.policy';
import { Specialist } from './specialist/specialist.entity';
import { SpecialistPolicy } from './specialist/specialist.policy';

/** Lets the timeline, documents and work items ask who may see a record of this context, and what to call it. */
@Injectable()
export class AssignmentsSubjects implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly reader: Reader,
    private readonly specialists: SpecialistPolicy,
    private readonly assignments: AssignmentPolicy,
    private readonly plans: PlanPolicy,
    private readonly logs: DutyLogPolicy,
    private readonly liaisons: LiaisonPolicy,
  ) {}

  onModuleInit(): void {
    this.register(Specialist, 'specialist', this.specialists, (rows) => Promise.resolve(rows.map(({ name }) => name)));
    this.register(Assignment, 'assignment', this.assignments, (rows) =>
      Promise.resolve(rows.map(({ targetName }) => targetName)),
    );
    this.register(MatchingPlan, 'matching_plan', this.plans, (rows) => Promise.resolve(rows.map(({ name }) => name)));
    this.register(DutyLog, 'duty_log', this.logs, (rows) =>
      Promise.resolve(rows.map(({ onDay, targetName }) => `${onDay} ${targetName}`)),
    );
    const named = (rows: readonly { enterpriseName: string }[]) =>
      Promise.resolve(rows.map(({ enterpriseName }) => enterpriseName));
    this.register<Liaison>(Liaison, 'liaison', this.liaisons, named);
    this.register<KeyEnterprise>(KeyEnterprise, 'key_enterprise', this.liaisons, named);
  }

  private register<Row extends { id: string }>(
    entity: EntityTarget<Row>,
    type: string,
    policy: Policy<Row, Actor>,
    label: (rows: readonly Row[]) => Promise<string[]>,
  ): void {
    this.subjects.register({
      type,
      covers: async (actor, id) => {
        const row = await this.reader.from(entity, 'row').where('row.id = :id', { id }).getOne();
        return row !== null && (await policy.covers(actor, row));
      },
      labels: async (actor, ids) => {
        if (ids.length === 0) return new Map();
        const rows = await policy
          .scope(actor, this.reader.from(entity, type))
          .andWhere(`${type}.id IN (:...labelled)`, { labelled: padded(ids) })
          .getMany();
        const labels = await label(rows);
        return new Map(rows.map(({ id }, at) => [id, labels[at]]));
      },
    });
  }
}
