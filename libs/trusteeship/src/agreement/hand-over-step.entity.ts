import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Count, Day, Id, Note, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { trusteeshipProblem } from '../trusteeship.problems';
import { Agreement } from './agreement.entity';

/** 移交清单. Passwords are never among it: clients set new ones themselves. */
export const handOverKinds = [
  'files',
  'deadlines-90-days',
  'entrustment-change',
  'powers-of-attorney',
  'balances',
  'personal-data',
] as const;
export type HandOverKind = (typeof handOverKinds)[number];

@TableOf('hand_over_step', { unique: [['agreementId', 'kind']] })
export class HandOverStep {
  @Id() readonly id!: string;
  @BelongsTo('hand_over_step', 'agreementId', () => Agreement)
  @Ref()
  readonly agreementId!: string;
  @Word() readonly kind!: HandOverKind;
  @Count() readonly place!: number;
  @Day({ nullable: true }) doneOn: IsoDay | null = null;
  @Ref({ nullable: true }) doneById: string | null = null;
  /** What was handed over, or why there was nothing. */
  @Note({ nullable: true }) outcome: string | null = null;
  @Version() version: number = 1;

  complete(outcome: string, byId: string, today: IsoDay): void {
    if (this.doneOn !== null) throw trusteeshipProblem('handed-over-already', { kind: this.kind });
    Object.assign(this, { outcome, doneById: byId, doneOn: today });
  }
}
