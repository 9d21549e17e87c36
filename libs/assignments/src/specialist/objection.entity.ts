import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Code, Day, Id, Name, Note, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { assignmentsProblem } from '../assignments.problems';
import { Specialist } from './specialist.entity';

export const objectionStatuses = ['open', 'upheld', 'not-upheld'] as const;
export type ObjectionStatus = (typeof objectionStatuses)[number];

/** 异议: what somebody says against a candidate during the public notice, and what became of it. */
@TableOf('specialist_objection', { index: [['specialistId', 'status']], confidential: ['contact'] })
export class SpecialistObjection {
  @Id() readonly id!: string;
  @Ref() readonly specialistId!: string;
  @Day() readonly raisedOn!: IsoDay;
  @Ref() readonly raisedById!: string;
  /** Whoever speaks, where an officer writes it down. */
  @Name({ nullable: true }) readonly objector!: string | null;
  @Code({ nullable: true }) readonly contact!: string | null;
  @Note() readonly grounds!: string;
  @Word() status: ObjectionStatus = 'open';
  @Note({ nullable: true }) answer: string | null = null;
  @Ref({ nullable: true }) decidedById: string | null = null;
  @Day({ nullable: true }) decidedOn: IsoDay | null = null;
  @Version() version: number = 1;
  @BelongsTo('specialist_objection', 'specialistId', () => Specialist) readonly specialist?: never;

  decide(isUpheld: boolean, answer: string, byId: string, today: IsoDay): void {
    if (this.status !== 'open') throw assignmentsProblem('objection-decided');
    this.status = isUpheld ? 'upheld' : 'not-upheld';
    this.answer = answer;
    this.decidedById = byId;
    this.decidedOn = today;
  }
}
