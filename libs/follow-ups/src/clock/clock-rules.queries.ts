import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, type IsoDay } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { followUpsProblem } from '../follow-ups.problems';
import type { ClockRuleDto, DeadlinePreviewDto, RuleVersionDto } from './clock-rules.dto';
import { declaredRules, type ClockRule } from './clock-rules';
import { Deadlines } from './deadlines';
import { LocalRule } from './local-rule.entity';
import { localVersion, RuleBook, type RuleInForce } from './rule-book';
import { WorkItemClock } from './work-item-clock.entity';

/** The rules as people see them. */
@Injectable()
export class ClockRuleQueries {
  constructor(
    private readonly reader: Reader,
    private readonly deadlines: Deadlines,
    private readonly rules: RuleBook,
    private readonly clock: Clock,
  ) {}

  async all(actor: Actor): Promise<ClockRuleDto[]> {
    const [local, running] = await Promise.all([
      this.reader.from(LocalRule, 'rule').orderBy('rule.effectiveFrom').addOrderBy('rule.id').getMany(),
      this.running(),
    ]);
    return [...declaredRules()]
      .map(([code, rule]) => this.dto(actor, code, rule, local, running.get(code) ?? 0))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  async one(actor: Actor, code: string): Promise<ClockRuleDto> {
    const rule = (await this.all(actor)).find((each) => each.code === code);
    if (!rule) throw followUpsProblem('unknown-clock-rule');
    return rule;
  }

  /** @throws unknown-clock-rule (404), rule-not-in-force, year-without-data (422) */
  preview(rule: string, triggerOn: IsoDay): DeadlinePreviewDto {
    if (!declaredRules().has(rule)) throw followUpsProblem('unknown-clock-rule');
    return this.deadlines.preview({ rule, triggerOn });
  }

  /** Clocks that run, by rule. */
  private async running(): Promise<Map<string, number>> {
    const rows = await this.reader
      .from(WorkItemClock, 'clock')
      .select('clock.rule', 'rule')
      .addSelect('COUNT(*)', 'running')
      .where('clock.endedOn IS NULL AND clock.rule IS NOT NULL')
      .groupBy('clock.rule')
      .getRawMany<{ rule: string; running: number | string }>();
    return new Map(rows.map(({ rule, running }) => [rule, Number(running)]));
  }

  private dto(actor: Actor, code: string, rule: ClockRule, local: readonly LocalRule[], running: number): ClockRuleDto {
    const { zh, en, nature } = rule;
    const inForce = this.inForce(code);
    const version = (id: string | null, each: RuleInForce): RuleVersionDto => {
      const isInForce = each.version === inForce;
      const { version, effectiveFrom, effectiveTo, n, unit, roll, nature, source, isVerified } = each;
      return { id, version, effectiveFrom, effectiveTo, n, unit, roll, nature, source, isVerified, isInForce };
    };
    const own = local.filter((each) => each.rule === code).map((each) => version(each.id, localVersion(each, nature)));
    const declared = rule.versions.map((each) => version(null, { ...each, nature }));
    const allowedActions = actor.permissions.has('clock-rule:change') ? ['add'] : [];
    return { code, zh, en, nature, versions: [...declared, ...own], running, allowedActions };
  }

  private inForce(code: string): string | null {
    try {
      return this.rules.inForce(code, this.clock.today()).version;
    } catch {
      return null; // a rule that is not in force yet, or no longer
    }
  }
}
