import type { IsoDay } from '@ipharbor/platform/kernel';
import { Code, Day, Doc, Id, Instant, Name, Note, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { trusteeshipProblem } from '../trusteeship.problems';
import { programmeLifecycle, type ProgrammeAction, type ProgrammeStatus } from './programme.lifecycle';

/** 托管工作 of one cluster, from its selection to the evaluation. */
@TableOf('trusteeship_programme', { index: [['regionCode', 'status'], ['clusterId']] })
export class Programme {
  @Id() readonly id!: string;
  @Name() readonly name!: string;
  @Ref() readonly clusterId!: string;
  @Code() readonly regionCode!: string;
  @Ref({ nullable: true }) readonly unitId!: string | null;
  @Word() status: ProgrammeStatus = programmeLifecycle.initial;
  /** The agencies that were proposed by open call. */
  @Doc() providerIds: readonly string[] = [];
  /** 公示: the last day to object to them. */
  @Day({ nullable: true }) objectionUntil: IsoDay | null = null;
  /** What was found in the evaluation. */
  @Note({ nullable: true }) evaluation: string | null = null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  step(action: Exclude<ProgrammeAction, 'publish-providers' | 'recruit' | 'run' | 'evaluate'>): void {
    this.status = programmeLifecycle.next(this.status, action);
  }

  /** Proposes agencies to the public; another notice begins another time to object. */
  publishProviders(providerIds: readonly string[], objectionUntil: IsoDay): void {
    this.status = programmeLifecycle.next(this.status, 'publish-providers');
    if (providerIds.length === 0) throw trusteeshipProblem('providers-required');
    this.providerIds = [...new Set(providerIds)];
    this.objectionUntil = objectionUntil;
  }

  /** Once the last day to object is over. */
  recruit(today: IsoDay): void {
    this.status = programmeLifecycle.next(this.status, 'recruit');
    if (this.objectionUntil === null || today <= this.objectionUntil)
      throw trusteeshipProblem('objections-open', { until: this.objectionUntil });
  }

  /** A programme runs when somebody has signed. */
  run(agreementsInForce: number): void {
    this.status = programmeLifecycle.next(this.status, 'run');
    if (agreementsInForce === 0) throw trusteeshipProblem('nothing-signed-yet');
  }

  evaluate(evaluation: string | undefined): void {
    this.status = programmeLifecycle.next(this.status, 'evaluate');
    if (!evaluation) throw trusteeshipProblem('evaluation-required');
    this.evaluation = evaluation;
  }
}
