import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { WorkingCalendar } from '@ipharbor/calendar';
import { Clock, dayAfter, newId, type IsoDay } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork } from '@ipharbor/platform/persistence';
import { followUpsProblem } from '../follow-ups.problems';
import type { AddRuleVersionDto } from './clock-rules.dto';
import { clockRuleAdded, clockRuleEnded } from './clock.events';
import { declaredRules, type RuleTerm } from './clock-rules';
import { dueOf } from './due';
import { LocalRule } from './local-rule.entity';
import { RuleBook } from './rule-book';

/** Days of a version that are compared with the law: a year of triggers meets every month end and every holiday. */
const comparedDays = 366;

/** What the city adds to the rules of the product. Clocks that run already keep the version that they were started from. */
@Injectable()
export class LocalRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleBook,
    private readonly calendar: WorkingCalendar,
    private readonly clock: Clock,
  ) {}

  /** @throws unknown-clock-rule (404), rule-version-exists (409), rule-ends-before-it-begins, longer-than-the-law (422) */
  async add(actor: Actor, rule: string, dto: AddRuleVersionDto): Promise<LocalRule> {
    const declared = declaredRules().get(rule);
    if (!declared) throw followUpsProblem('unknown-clock-rule');
    const { label, effectiveFrom, effectiveTo = null, n, unit, roll, source, isVerified = false } = dto;
    if (effectiveTo !== null && effectiveTo < effectiveFrom)
      throw followUpsProblem('rule-ends-before-it-begins', { from: effectiveFrom });
    this.refuseLongerThanLaw(rule, { n, unit, roll }, effectiveFrom, effectiveTo);
    const added = { addedById: actor.accountId, addedAt: this.clock.now() };
    const row = { id: newId(), rule, label, effectiveFrom, effectiveTo, n, unit, roll, source, isVerified, ...added };
    const local = await this.work.run(async (tx) => {
      const isTaken = declared.versions.some(({ version }) => version === label);
      if (isTaken || (await tx.findBy(LocalRule, { rule, label })).length > 0)
        throw followUpsProblem('rule-version-exists', { label });
      const inserted = await tx.insert(Object.assign(new LocalRule(), row));
      await tx.publish(actor, clockRuleAdded, inserted, { rule, label, n, unit, effectiveFrom, source });
      return inserted;
    });
    await this.rules.refresh();
    return local;
  }

  /** @throws not-found (404), rule-ends-before-it-begins (422) */
  async end(actor: Actor, id: string, on: IsoDay): Promise<LocalRule> {
    const local = await this.work.run(async (tx) => {
      const found = await tx.find(LocalRule, id);
      if (found === null) throw persistenceProblem('not-found');
      found.end(on);
      await tx.update(found);
      await tx.publish(actor, clockRuleEnded, found, { on });
      return found;
    });
    await this.rules.refresh();
    return local;
  }

  /** A promise may be shorter than the law and never longer: compared day by day, since units differ. */
  private refuseLongerThanLaw(rule: string, own: RuleTerm, from: IsoDay, to: IsoDay | null): void {
    for (let day = 0; day < comparedDays; day += 1) {
      const triggerOn = dayAfter(from, day);
      const law = this.rules.law(rule, triggerOn);
      if ((to !== null && triggerOn > to) || !law) continue;
      const days = [law, own].map((term) => dueOf(term, triggerOn, this.calendar).dueOn);
      if (days[1] > days[0]) throw followUpsProblem('longer-than-the-law', { triggerOn, law: days[0], own: days[1] });
    }
  }
}
