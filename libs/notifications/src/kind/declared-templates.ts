import { knownKinds } from './notification-kinds';

/** A template that some kind of message is sent by. */
export interface DeclaredTemplate {
  readonly code: string;
  readonly variables: readonly string[];
  readonly text: string;
  readonly kinds: readonly string[];
}

/** Every template of every declared kind; kinds that share one must ask for the same variables. */
export function declaredTemplates(): ReadonlyMap<string, DeclaredTemplate> {
  const templates = new Map<string, DeclaredTemplate>();
  for (const [kind, { sms, zh }] of knownKinds()) {
    if (!sms) continue;
    const { template: code, variables, text = zh.body } = sms;
    const earlier = templates.get(code);
    if (earlier && [...earlier.variables].sort().join() !== [...variables].sort().join())
      throw new Error(`SMS template '${code}' is declared with different variables by '${kind}'`);
    templates.set(
      code,
      earlier ? { ...earlier, kinds: [...earlier.kinds, kind] } : { code, variables, text, kinds: [kind] },
    );
  }
  return templates;
}
