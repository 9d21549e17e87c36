import type { RowProblem, Verdict } from '@ipharbor/imports';
import { normaliseKey, type IsoDay } from '@ipharbor/platform/kernel';
import type { IpRightKind } from '../ip-right/ip-right-kind';
import type { RightNumbers } from '../ip-right/right-numbers';
import type { LegalFact } from '../standing/fold-status';
import type { KnownRight } from './known-rights';
import {
  changingOwners,
  enteringOwners,
  type ChangingOwners,
  type EnteringOwners,
  type KnownParties,
} from './owner-plan';
import type { RightValues } from './right-columns';
import { refuseImpossibleRow, row, type RightIdentity } from './right-identity';
import { reconcile } from './stated-facts';

/** What a row will write. */
export type RightPlan =
  | {
      readonly does: 'enter';
      /** The row that an undone import has left. */
      readonly revivedId: string | null;
      readonly kind: IpRightKind;
      readonly numbers: RightNumbers;
      readonly title: string;
      readonly facts: readonly LegalFact[];
      readonly owners: EnteringOwners;
    }
  | {
      readonly does: 'update';
      readonly id: string;
      /** That of the right when it was checked. */
      readonly version: number;
      readonly numbers: RightNumbers;
      readonly title: string | null;
      readonly facts: readonly LegalFact[];
      readonly owners: ChangingOwners | null;
    };

interface Checked {
  readonly identity: RightIdentity;
  readonly values: Partial<RightValues>;
  readonly known: KnownRight | undefined;
  readonly parties: KnownParties;
  readonly today: IsoDay;
}

/** Decides about one row; everything it needs to know has been looked up. */
export function planRow(checked: Checked): Verdict<RightPlan> {
  const { identity, values, known, today } = checked;
  const living = known && known.right.voidedByImportId === null ? known : null;
  if (living && !living.isCovered)
    return rejected(row(null, 'right-not-yours', '这项权利已由其他地区登记，您无权修改', '请联系市级管理人员'));
  const filedOn = values.filedOn ?? living?.right.filedOn ?? null;
  const impossible = refuseImpossibleRow(identity.kind, values, filedOn, today);
  if (impossible.length > 0) return rejected(...impossible);
  return living ? update(checked, living) : enter(checked);
}

function enter({ identity, values, known, parties, today }: Checked): Verdict<RightPlan> {
  const { kind, numbers } = identity;
  const { title } = values;
  const names = [...(values.owners ?? []), ...(values.applicants ?? [])];
  const missing: RowProblem[] = [];
  if (!title) missing.push(row('title', 'title-required', '没有名称', '请填写专利或权利的名称'));
  if (names.length === 0)
    missing.push(row('owners', 'right-owner-required', '没有权利人（申请人），无法归到企业名下', '请补充权利人'));
  const reconciled = reconcile({ ...values, kind, publicationNo: numbers.publicationNo }, [], today);
  if ('contradiction' in reconciled) missing.push(contradiction('其他各列'));
  else if (title && missing.length === 0) {
    const owners = enteringOwners(values, parties);
    const revivedId = known?.right.id ?? null;
    const plan = { does: 'enter', revivedId, kind, numbers, title, facts: reconciled.facts, owners } as const;
    return { outcome: 'created', plan, notes: parties.notes(names), recordId: revivedId ?? undefined };
  }
  return rejected(...missing);
}

function update(
  { identity, values, parties, today }: Checked,
  { right, owners, events }: KnownRight,
): Verdict<RightPlan> {
  const { kind, numbers } = identity;
  const reconciled = reconcile({ ...values, kind, publicationNo: numbers.publicationNo }, events, today);
  if ('contradiction' in reconciled) return rejected(contradiction('已登记的法律状态'));
  const title = values.title && normaliseKey(values.title) !== right.titleKey ? values.title : null;
  const changing = changingOwners(values, owners, parties);
  const notes = reconciled.note ? [row('status', 'older-than-record', '文件中的状态早于已登记的状态，未作改动')] : [];
  const { facts } = reconciled;
  if (!title && facts.length === 0 && !changing && !right.wouldLearn(numbers)) return { outcome: 'unchanged', notes };
  const plan = {
    does: 'update',
    id: right.id,
    version: right.version,
    numbers,
    title,
    facts,
    owners: changing,
  } as const;
  return {
    outcome: 'updated',
    plan,
    notes: [...notes, ...parties.notes(values.owners ?? [])],
    recordId: right.id,
  };
}

const contradiction = (what: string): RowProblem =>
  row('status', 'status-contradicts', `状态与${what}矛盾`, '请核对后改正，或在系统中登记恢复、更正等事件');

const rejected = (...problems: RowProblem[]): Verdict<RightPlan> => ({ outcome: 'rejected', problems });
