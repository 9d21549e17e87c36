/** A day `YYYY-MM-DD` in Asia/Shanghai. */
export type Day = string;
/** An instant, ISO 8601 in UTC. */
export type Instant = string;

export interface Page<Row> {
  readonly items: readonly Row[];
  readonly total: number | null;
  /** `capped`: at least `total`; `none`: not counted, `total` is null. */
  readonly totalIs: 'exact' | 'capped' | 'none';
  readonly page: number;
  readonly pageSize: number;
}

/** What every record carries: its version for `If-Match`, and what this person may do with it now. */
export interface Governed {
  readonly version: number;
  readonly allowedActions: readonly string[];
}

export type Role =
  | 'enterprise'
  | 'agency'
  | 'commissioner'
  | 'officer'
  | 'leader'
  | 'system-administrator'
  | 'security-administrator'
  | 'audit-administrator';

export interface Post {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
}

export interface User {
  readonly id: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly permissions: readonly string[];
  readonly posts: readonly Post[];
  readonly actingPostId: string | null;
  readonly mustChangePassword: boolean;
  readonly enterpriseId: string | null;
  readonly agencyId: string | null;
  /** Whose rows they see, each with everything below. */
  readonly regionCodes: readonly string[];
}

export interface DemoAccount {
  readonly username: string;
  readonly role: string;
  readonly displayName: string;
  readonly hint: string;
  readonly password: string;
}

export interface SubjectRef {
  readonly type: string;
  readonly id: string;
  readonly label: string;
}

export type WorkItemStatus = 'open' | 'held' | 'done' | 'cancelled';
export type Light = 'green' | 'yellow' | 'orange' | 'red' | 'held' | 'ended';

export interface WorkItem extends Governed {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly subject: SubjectRef | null;
  readonly ownerAccountId: string | null;
  readonly ownerName: string;
  /** The owner, where it is to do for the person as their substitute. */
  readonly standingInFor: string | null;
  readonly dueOn: Day | null;
  readonly light: Light;
  readonly held: { readonly reason: string; readonly fromOn: Day; readonly days: number; readonly capOn: Day } | null;
  readonly status: WorkItemStatus;
  readonly outcome: string | null;
  readonly lastUrgedOn: Day | null;
  readonly urges: number;
  readonly escalationLevel: number;
  readonly createdAt: Instant;
}

export type RegistrationStatus = 'active' | 'deregistered' | 'revoked' | 'moved-out';

export interface EnterpriseRow {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly regionName: string | null;
  readonly industry: string | null;
  readonly registrationStatus: RegistrationStatus;
  readonly highTech: boolean;
  readonly zeroInvention: boolean;
  readonly inventionsInForce: number;
  readonly employees: number | null;
  readonly rdStaff: number | null;
}

export type ContactRole = 'legal-representative' | 'manager' | 'ip-officer' | 'research-head' | 'finance' | 'liaison';

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly role: ContactRole;
  /** What they are called in the firm. */
  readonly title: string | null;
  readonly phone: string | null;
}

export interface EnterpriseLabel {
  readonly id: string;
  readonly name: string;
  readonly toOn: Day | null;
  /** Held today. */
  readonly isHeld: boolean;
}

export interface Enterprise extends EnterpriseRow, Governed {
  readonly formerNames: readonly string[];
  readonly address: string | null;
  readonly registeredOn: Day | null;
  readonly rdSpendFen: number | null;
  readonly labels: readonly EnterpriseLabel[];
  readonly clusters: readonly { readonly id: string; readonly name: string }[];
  readonly contacts: readonly Contact[];
}

export interface TimelineEvent {
  readonly id: string;
  readonly action: string;
  /** What people call the action. */
  readonly label: string;
  readonly subjectLabel: string | null;
  /** The system itself where nobody acted. */
  readonly actorName: string;
  readonly at: Instant;
  readonly note: string | null;
}

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: string;
}

export interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
}
