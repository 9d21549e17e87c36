import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { followUpsProblem } from '../follow-ups.problems';
import { isInForce, ruleOf, versionOn, type Nature, type RuleVersion } from './clock-rules';
import { LocalRule } from './local-rule.entity';

/** Another process knows of a rule that was added within five seconds. */
const askEveryMs = 3_000;

export interface RuleInForce extends RuleVersion {
  readonly nature: Nature;
}

/** The rules in force: those declared in the product, and before them those that the city added. */
@Injectable()
export class RuleBook implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private local: readonly LocalRule[] = [];
  private state = '0/0';
  private timer: NodeJS.Timeout | undefined;
  private asking: Promise<unknown> = Promise.resolve();
  private readonly log = new Logger('clock-rules');

  constructor(private readonly reader: Reader) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.refresh();
    const ask = () => {
      this.asking = this.refresh().catch((error) => this.log.warn(String(error)));
    };
    this.timer = setInterval(ask, askEveryMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.asking;
  }

  async refresh(): Promise<void> {
    const rows = this.reader.from(LocalRule, 'rule');
    const seen = await rows
      .clone()
      .select('COUNT(*)', 'rows')
      .addSelect('SUM(rule.version)', 'versions')
      .getRawOne<{ rows: number | string; versions: number | string | null }>();
    const state = `${Number(seen?.rows ?? 0)}/${Number(seen?.versions ?? 0)}`;
    if (state === this.state) return;
    this.local = await rows.orderBy('rule.effectiveFrom').addOrderBy('rule.id').getMany();
    this.state = state;
  }

  /** The version for a trigger on that day: of the city's own the one that began last; `rule-not-in-force` (422). */
  inForce(code: string, day: IsoDay): RuleInForce {
    const own = this.localOf(code).filter((rule) => isInForce(rule, day));
    const last = own.at(-1);
    return last ?? { ...versionOn(code, day), nature: ruleOf(code).nature };
  }

  /** `rule-not-in-force` (422) where no version has that name. */
  version(code: string | null, label: string): RuleInForce {
    if (code === null) throw followUpsProblem('agreed-day-has-no-rule');
    const { versions, nature, zh } = ruleOf(code);
    const declared = versions.find(({ version }) => version === label);
    const found = this.localOf(code).find(({ version }) => version === label) ?? (declared && { ...declared, nature });
    if (!found) throw followUpsProblem('rule-not-in-force', { rule: zh, day: label });
    return found;
  }

  /** The declared version of a statutory rule on that day. */
  law(code: string, day: IsoDay): RuleInForce | null {
    const { nature, versions } = ruleOf(code);
    const version = nature === 'statutory' ? versions.find((each) => isInForce(each, day)) : undefined;
    return version ? { ...version, nature } : null;
  }

  private localOf(code: string): RuleInForce[] {
    const { nature } = ruleOf(code);
    return this.local.filter(({ rule }) => rule === code).map((rule) => localVersion(rule, nature));
  }
}

/** Where the law sets a term, what the city adds to it is a promise. */
export function localVersion(local: LocalRule, declared: Nature): RuleInForce {
  const { label: version, effectiveFrom, effectiveTo, n, unit, roll, source, isVerified } = local;
  const nature = declared === 'statutory' ? 'promise' : declared;
  return { version, effectiveFrom, effectiveTo, n, unit, roll, source, isVerified, nature };
}
