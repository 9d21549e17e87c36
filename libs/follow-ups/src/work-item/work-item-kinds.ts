/** What kinds of promises there are, as people call them; each context declares its own beside the code that opens them. */
const labels = new Map<string, { zh: string; en: string }>();

export function workItemKinds(declared: Readonly<Record<string, { zh: string; en: string }>>): void {
  for (const [kind, label] of Object.entries(declared)) {
    if (labels.has(kind)) throw new Error(`work item kind '${kind}' is declared twice`);
    labels.set(kind, label);
  }
}

export const kindLabel = (kind: string): string => labels.get(kind)?.zh ?? kind;
export const isKnownKind = (kind: string): boolean => labels.has(kind);
export const knownKinds = (): ReadonlyMap<string, { zh: string; en: string }> => labels;
