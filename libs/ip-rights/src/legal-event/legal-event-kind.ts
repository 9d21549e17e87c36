import { isPatent, type IpRightKind } from '../ip-right/ip-right-kind';

/** Everything that may happen to a right, with the words people use for it. */
export const legalEventNames = {
  /** 受理: with the receipt (受理通知书) as source it proves the filing. */
  filed: '申请受理',
  published: '公布',
  /** 等年登印费: granting is decided, registration fee and first annuity are awaited. */
  'grant-notified': '通知授权，待缴登记费',
  granted: '授权公告',
  /** Trademarks, copyrights and geographical indications are registered, not granted. */
  registered: '登记注册',
  rejected: '驳回',
  withdrawn: '主动撤回',
  'deemed-withdrawn': '视为撤回',
  abandoned: '放弃',
  /** In the six months of grace with a surcharge; still in force. */
  'fee-overdue': '年费滞纳',
  'fee-lapse': '未缴年费终止',
  restored: '恢复权利',
  renewed: '续展',
  expired: '期满终止',
  invalidated: '宣告全部无效',
  'partly-invalidated': '宣告部分无效',
  cancelled: '撤销或注销',
  /** Who owned it when is in the owners; this keeps the day, the document and the evidence. */
  transferred: '权利转移',
  'found-abnormal': '认定为非正常申请',
  /** The finding was withdrawn; a filing that is withdrawn because of the finding has `withdrawn` as well. */
  'abnormal-withdrawn': '撤销非正常认定',
} as const;

export type LegalEventKind = keyof typeof legalEventNames;
export const legalEventKinds = Object.keys(legalEventNames) as LegalEventKind[];

/** 受理通知书 or another official paper; the register of the office; what a person says, with evidence. */
export const eventSources = ['receipt', 'register-import', 'manual'] as const;
export type EventSource = (typeof eventSources)[number];

const ofPatentsOnly: ReadonlySet<LegalEventKind> = new Set([
  'grant-notified',
  'granted',
  'fee-overdue',
  'fee-lapse',
  'partly-invalidated',
]);
const ofOthersOnly: ReadonlySet<LegalEventKind> = new Set(['registered']);

/** Whether the word fits the right: a trademark is never granted, only trademarks are renewed. */
export function canHappenTo(kind: IpRightKind, event: LegalEventKind): boolean {
  if (event === 'renewed') return kind === 'trademark';
  return isPatent(kind) ? !ofOthersOnly.has(event) : !ofPatentsOnly.has(event);
}
