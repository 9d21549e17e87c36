import type { Actor, Permission } from '@ipharbor/access';
import { formOf } from '../case-type/case-types';
import type { HelpRequest } from './help-request.entity';
import { helpRequestLifecycle, type HelpAction } from './help-request.lifecycle';

type Part = 'desk' | 'handler' | 'applicant';

/** Who may take a step, and with which permission; `lapse` is the calendar's alone. */
const partFor: Readonly<Record<Exclude<HelpAction, 'lapse'>, readonly [Part, Permission]>> = {
  beginReview: ['desk', 'help-request:review'],
  askSupplement: ['desk', 'help-request:review'],
  accept: ['desk', 'help-request:review'],
  refuse: ['desk', 'help-request:review'],
  supply: ['applicant', 'help-request:supply'],
  appeal: ['applicant', 'help-request:appeal'],
  uphold: ['desk', 'help-request:decide-appeal'],
  reverse: ['desk', 'help-request:decide-appeal'],
  assign: ['desk', 'help-request:review'],
  reassign: ['desk', 'help-request:review'],
  start: ['handler', 'help-request:handle'],
  issueOpinion: ['handler', 'help-request:handle'],
  mediate: ['handler', 'help-request:handle'],
  endMediation: ['handler', 'help-request:handle'],
  transfer: ['desk', 'help-request:review'],
  takeBack: ['desk', 'help-request:review'],
  complete: ['handler', 'help-request:handle'],
  rate: ['applicant', 'help-request:rate'],
  archive: ['desk', 'help-request:review'],
  withdraw: ['applicant', 'help-request:withdraw'],
  terminate: ['desk', 'help-request:review'],
};

/** What this person may do with the case now. The commands judge again. */
export function allowedActions(request: HelpRequest, actor: Actor): string[] {
  const isAtDesk = request.isAtDesk(actor);
  const has: Readonly<Record<Part, boolean>> = {
    desk: isAtDesk,
    handler: isAtDesk || request.isHandledBy(actor),
    applicant: isAtDesk || request.isOf(actor),
  };
  const { allowsMediation, allowsOpinions } = formOf(request);
  return helpRequestLifecycle.actionsFrom(request.status).filter((action) => {
    if (action === 'lapse') return false;
    if (action === 'rate' && !request.isOf(actor)) return false;
    if ((action === 'mediate' && !allowsMediation) || (action === 'issueOpinion' && !allowsOpinions)) return false;
    const isAppealDecision = action === 'uphold' || action === 'reverse';
    if (isAppealDecision && request.refusedById === actor.accountId) return false;
    const [part, permission] = partFor[action];
    return has[part] && actor.permissions.has(permission);
  });
}
