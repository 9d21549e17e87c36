import { problems } from './domain-error';

const problem = problems({
  'illegal-transition': {
    status: 409,
    zh: '当前状态（{from}）下不能执行此操作（{action}）',
    en: 'cannot {action} from {from}',
  },
});

export interface Step<S extends string> {
  readonly from: readonly S[];
  readonly to: S;
}

/** A state machine as data. Actions, not target states: an action is what is permitted, audited and shown as a button. */
export interface Lifecycle<S extends string, A extends string> {
  readonly initial: S;
  readonly steps: Readonly<Record<A, Step<S>>>;
  /** The state after `action`; throws `illegal-transition` (409). */
  next(from: S, action: A): S;
  actionsFrom(from: S): A[];
}

/** Steps of one machine; every state must be reachable from `initial`, or the process does not start. */
export function lifecycle<S extends string>(initial: S) {
  return <A extends string>(steps: Record<A, Step<S>>): Lifecycle<S, A> => {
    const actions = Object.keys(steps) as A[];
    refuseUnreachable(initial, Object.values<Step<S>>(steps));
    return {
      initial,
      steps,
      next(from, action) {
        if (steps[action].from.includes(from)) return steps[action].to;
        throw problem('illegal-transition', { from, action });
      },
      actionsFrom: (from) => actions.filter((action) => steps[action].from.includes(from)),
    };
  };
}

function refuseUnreachable<S extends string>(initial: S, steps: readonly Step<S>[]): void {
  const reached = new Set<S>([initial]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const step of steps) if (step.from.some((state) => reached.has(state))) reached.add(step.to);
  }
  const lost = steps.flatMap((step) => step.from).filter((state) => !reached.has(state));
  if (lost.length > 0) throw new Error(`lifecycle: never reached from '${initial}': ${[...new Set(lost)].join(', ')}`);
}

/** Every (action, state) pair that a lifecycle refuses: for tests. */
export function refusals<S extends string, A extends string>(machine: Lifecycle<S, A>): [A, S][] {
  const steps = Object.entries(machine.steps) as [A, Step<S>][];
  const states = new Set<S>([machine.initial, ...steps.flatMap(([, step]) => [...step.from, step.to])]);
  return steps.flatMap(([action, step]) =>
    [...states].filter((state) => !step.from.includes(state)).map((state): [A, S] => [action, state]),
  );
}
