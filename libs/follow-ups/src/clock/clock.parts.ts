import { ClockQueries } from './clock.queries';
import { Clocks } from './clocks';
import { Deadlines } from './deadlines';
import { FollowNotice, MoveDeadlines } from './follow-notice.job';
import { RuleBook } from './rule-book';

/** What the module of the context provides for the dated part of work items. */
export const clockProviders = [ClockQueries, Clocks, Deadlines, FollowNotice, MoveDeadlines, RuleBook];
