import { deadline, type DeadlineStep, type WorkingCalendar } from '@ipharbor/calendar';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { trusteeshipProblem } from '../trusteeship.problems';
import { deadlineRules, versionOn, type DeadlineRule, type DeadlineRuleName } from './deadline-rules';
import { receivedOn as dayOfReceipt, type DeliveryChannel } from './delivery';

export interface DeadlineQuestion {
  readonly rule: DeadlineRuleName;
  /** The day the term is counted from, whatever the rule counts from: receipt, filing, priority … */
  readonly receivedOn?: IsoDay;
  /** Or, for papers: when it was issued, and how it was sent. */
  readonly issuedOn?: IsoDay;
  readonly channel?: DeliveryChannel;
}

export interface DeadlineAnswer {
  readonly rule: DeadlineRuleName;
  readonly date: IsoDay;
  readonly receivedOn: IsoDay;
  readonly provisional: boolean;
  readonly steps: readonly DeadlineStep[];
  readonly version: string;
  readonly source: string;
  /** False where the law was not read in the original: 待核实. */
  readonly isVerified: boolean;
}

/**
 * The last day of a term of patent or trademark law, with the reasons. The version of the rule is that in force on the day
 * the term is counted from.
 * @throws trigger-day-required, docket-rule-not-in-force, year-without-data (422)
 */
export function docketDeadline(calendar: WorkingCalendar, question: DeadlineQuestion): DeadlineAnswer {
  const rule: DeadlineRule = deadlineRules[question.rule];
  const trigger = triggerOf(calendar, question);
  const version = versionOn(rule, trigger.day);
  if (!version) throw trusteeshipProblem('docket-rule-not-in-force', { rule: rule.zh, day: trigger.day });
  const { n, unit, roll, source, isVerified } = version;
  const end = deadline(calendar, { from: trigger.day, n, unit, roll });
  return {
    rule: question.rule,
    date: end.date,
    receivedOn: trigger.day,
    provisional: end.provisional,
    steps: [...trigger.steps, ...end.steps],
    version: version.version,
    source,
    isVerified,
  };
}

function triggerOf(calendar: WorkingCalendar, { receivedOn, issuedOn, channel }: DeadlineQuestion) {
  if (receivedOn !== undefined) return { day: receivedOn, steps: [] };
  if (issuedOn === undefined || channel === undefined) throw trusteeshipProblem('trigger-day-required');
  const received = dayOfReceipt(calendar, issuedOn, channel);
  return { day: received.receivedOn, steps: received.steps };
}
