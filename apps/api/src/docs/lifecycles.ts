import { workItemLifecycle } from '@ipharbor/follow-ups';
import type { Lifecycle, Step } from '@ipharbor/platform/kernel';
import { page } from './markdown';

const lifecycles: Readonly<Record<string, Lifecycle<string, string>>> = {
  'work item 待办': workItemLifecycle,
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
