import { defineEvent, type EventType } from '@ipharbor/platform/persistence';
import { phaseOf, type Standing } from './standing/standing';

/*
 * The subject of all of these is the `ip_right`; the payload of those that a command publishes also has `status`, before
 * and after.
 */

/** The right was entered; payload `{ kind, owners }`. */
export const ipRightRecorded = defineEvent('ip-right.recorded', '登记知识产权');
/** Payload `{ kind, onDay, source, documentNo, legalEventId }`. */
export const legalEventRecorded = defineEvent('ip-right.event-recorded', '登记法律事件');
/** Payload `{ kind, onDay, reason, legalEventId }`. */
export const legalEventCorrected = defineEvent('ip-right.event-corrected', '更正法律事件');
/** Payload `{ onDay, from, to }`, names of the parties. */
export const ipRightTransferred = defineEvent('ip-right.transferred', '权利转移');
/** An outside party turned out to be an enterprise of the register; payload `{ party, enterpriseId }`. */
export const ipRightOwnerMatched = defineEvent('ip-right.owner-matched', '匹配权利人');
/** A row of an import completed what was known: numbers, title. */
export const ipRightCompleted = defineEvent('ip-right.completed', '补全权利信息');
/** The day came on which its term was over. */
export const termReached = defineEvent('ip-right.term-reached', '期限届满');
/** What an import had changed is as it was; payload `{ importId }`. */
export const ipRightImportUndone = defineEvent('ip-right.import-undone', '撤回导入的事件');
/** A right that an import had entered was taken back with it. */
export const ipRightVoided = defineEvent('ip-right.voided', '撤回导入的权利');

/** The filing is proven, by its receipt or by the register. */
export const ipRightFiled = defineEvent('ip-right.filed', '申请受理');
/** It came into force: granted or registered. */
export const ipRightGranted = defineEvent('ip-right.granted', '获得授权');
/** A right or a filing is over; payload `{ status }`. Also when the grant turns out to have been recorded by mistake. */
export const ipRightEnded = defineEvent('ip-right.ended', '权利失效');
export const ipRightRestored = defineEvent('ip-right.restored', '恢复有效');
export const ipRightFoundAbnormal = defineEvent('ip-right.found-abnormal', '认定为非正常申请');
export const ipRightAbnormalWithdrawn = defineEvent('ip-right.abnormal-withdrawn', '撤销非正常认定');

type Compared = Pick<Standing, 'status' | 'isFilingProven' | 'isAbnormal'>;

/** What a change of standing means to those who act upon it. */
export function eventsBetween(before: Compared, after: Compared): EventType[] {
  const [was, is] = [phaseOf(before.status), phaseOf(after.status)];
  const events: EventType[] = [];
  if (!before.isFilingProven && after.isFilingProven) events.push(ipRightFiled);
  if (was === 'pending' && is === 'in-force') events.push(ipRightGranted);
  if (was === 'ended' && is !== 'ended') events.push(ipRightRestored);
  if (was !== 'ended' && is === 'ended') events.push(ipRightEnded);
  if (was === 'in-force' && is === 'pending') events.push(ipRightEnded);
  if (!before.isAbnormal && after.isAbnormal) events.push(ipRightFoundAbnormal);
  if (before.isAbnormal && !after.isAbnormal) events.push(ipRightAbnormalWithdrawn);
  return events;
}
