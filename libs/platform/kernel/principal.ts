/** Whoever acts: a person in one of their posts, or the system itself. Goes into every event row. */
export interface Principal {
  readonly accountId: string | null;
  /** The post acted in; null when the person holds none. */
  readonly actingAs: string | null;
  readonly requestId: string | null;
  readonly sourceIp: string | null;
}

/** The system acting by itself, in jobs. */
export const system: Principal = { accountId: null, actingAs: 'system', requestId: null, sourceIp: null };

/** Names a row of any context without importing it. */
export interface SubjectRef {
  readonly type: string;
  readonly id: string;
}
