import { accountLifecycle, claimLifecycle } from '@ipharbor/access';
import { registration } from '@ipharbor/directory';
import { officialDocumentLifecycle } from '@ipharbor/documents';
import { noticeLifecycle } from '@ipharbor/calendar';
import { workItemLifecycle } from '@ipharbor/follow-ups';
import { helpRequestLifecycle, mediationLifecycle } from '@ipharbor/help-requests';
import { exportLifecycle, importLifecycle } from '@ipharbor/imports';
import { deliveryLifecycle, smsTemplateLifecycle } from '@ipharbor/notifications';
import type { Lifecycle, Step } from '@ipharbor/platform/kernel';
import { campaignLifecycle, targetLifecycle, visitLifecycle } from '@ipharbor/visits';
import { page } from './markdown';

const lifecycles: Readonly<Record<string, Lifecycle<string, string>>> = {
  '企业登记 registration of an enterprise': registration,
  '走访活动 campaign': campaignLifecycle,
  '走访对象 target': targetLifecycle,
  '走访 visit': visitLifecycle,
  '求助 help request': helpRequestLifecycle,
  '调解 mediation': mediationLifecycle,
  '文书 official document': officialDocumentLifecycle,
  '待办 work item': workItemLifecycle,
  '放假安排通知 calendar notice': noticeLifecycle,
  '导入 import': importLifecycle,
  '导出 export': exportLifecycle,
  '消息发送 delivery': deliveryLifecycle,
  '短信模板 SMS template': smsTemplateLifecycle,
  '账号 account': accountLifecycle,
  '认领 account claim': claimLifecycle,
};

/** Every state machine, drawn from its own data. */
export function lifecyclesPage(): string {
  const drawn = Object.entries(lifecycles).map(([name, machine]) => `## ${name}\n\n\`\`\`mermaid\n${diagram(machine)}\n\`\`\``);
  return page('Lifecycles', 'States and the actions between them.', ...drawn);
}

function diagram({ initial, steps }: Lifecycle<string, string>): string {
  const word = (state: string) => state.replaceAll('-', '_');
  const arrows = Object.entries<Step<string>>(steps).flatMap(([action, { from, to }]) =>
    from.map((state) => `  ${word(state)} --> ${word(to)}: ${action}`),
  );
  return ['stateDiagram-v2', `  [*] --> ${word(initial)}`, ...arrows].join('\n');
}
