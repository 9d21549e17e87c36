import { ClockCommands } from './clock-commands';
import { ClockRulesController } from './clock-rules.controller';
import { ClockRuleQueries } from './clock-rules.queries';
import { ClockController } from './clock.controller';
import { ClockPresenter } from './clock.presenter';
import { ClockQueries } from './clock.queries';
import { Clocks } from './clocks';
import { Deadlines } from './deadlines';
import { EndCappedHolds } from './end-capped-holds.job';
import { FollowNotice, MoveDeadlines } from './follow-notice.job';
import { LocalRules } from './local-rules';
import { RuleBook } from './rule-book';

/** What the module of the context provides for the dated part of work items. */
export const clockProviders = [
  ...[ClockCommands, ClockPresenter, ClockQueries, ClockRuleQueries, Clocks, Deadlines],
  ...[EndCappedHolds, FollowNotice, LocalRules, MoveDeadlines, RuleBook],
];
export const clockControllers = [ClockController, ClockRulesController];
