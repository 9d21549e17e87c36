import {
  Code,
  BelongsTo,
  Doc,
  Flag,
  Id,
  Instant,
  Line,
  Ref,
  TableOf,
  Version,
  Word,
} from '@ipharbor/platform/persistence';
import { followUpsProblem } from '../follow-ups.problems';
import { handOverLifecycle, type HandOverStatus } from './hand-over.lifecycle';

/** What lies in one region goes to somebody of its own. */
export interface HandOverPart {
  readonly regionCode: string;
  readonly recipientId: string;
}

/** How much of what, from which region, goes to whom. */
export interface HandOverCount {
  readonly holding: string;
  readonly regionCode: string | null;
  readonly recipientId: string;
  readonly count: number;
}

/** For how long it can be undone, in hours. */
export const undoHours = 24;

/** 离岗交接: everything that a person holds goes to others in one action; what they wrote and decided stays theirs. */
@TableOf('hand_over', {
  index: [
    ['leaverId', 'createdAt'],
    ['regionCode', 'createdAt'],
    ['createdById', 'createdAt'],
  ],
})
export class HandOver {
  @Id() readonly id!: string;
  @Ref() readonly leaverId!: string;
  /** Of the leaver: its bureau sees the hand-over. */
  @Code({ nullable: true }) readonly regionCode!: string | null;
  /** Who receives everything that no part names somebody else for. */
  @Ref() readonly recipientId!: string;
  @Doc() readonly parts!: readonly HandOverPart[];
  @Line() readonly reason!: string;
  @Word() status: HandOverStatus = handOverLifecycle.initial;
  /** As previewed, then as executed. */
  @Doc() counts!: readonly HandOverCount[];
  @Ref() readonly createdById!: string;
  @Instant() readonly createdAt!: Date;
  @Ref({ nullable: true }) executedById: string | null = null;
  @Instant({ nullable: true }) executedAt: Date | null = null;
  @Ref({ nullable: true }) undoneById: string | null = null;
  @Instant({ nullable: true }) undoneAt: Date | null = null;
  @Version() version: number = 1;

  execute(byId: string, at: Date, counts: readonly HandOverCount[]): void {
    this.status = handOverLifecycle.next(this.status, 'execute');
    this.executedById = byId;
    this.executedAt = at;
    this.counts = counts;
  }

  undo(byId: string, at: Date): void {
    this.status = handOverLifecycle.next(this.status, 'undo');
    if (this.isSettled(at)) throw followUpsProblem('hand-over-settled', { hours: undoHours });
    this.undoneById = byId;
    this.undoneAt = at;
  }

  /** Too long ago to be undone. */
  isSettled(at: Date): boolean {
    return this.executedAt !== null && at.getTime() - this.executedAt.getTime() > undoHours * 3_600_000;
  }
}

/** One record that changed hands, and what it takes to give it back. */
@TableOf('hand_over_move', { index: [['handOverId', 'holding']] })
export class HandOverMove {
  @Id() readonly id!: string;
  @Ref() readonly handOverId!: string;
  @BelongsTo('hand_over_move', 'handOverId', () => HandOver) readonly handOver?: never;
  @Code() readonly holding!: string;
  @Ref() readonly recordId!: string;
  @Ref() readonly recipientId!: string;
  @Doc() readonly memento!: Readonly<Record<string, unknown>>;
  @Flag() isUndone: boolean = false;
}
