import { Doc, Hash, Id, Instant, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { helpProblem } from '../help-requests.problems';

/** A request on its way: what was answered so far, for whoever holds the key. Neither key nor code is kept, only hashes. */
@TableOf('help_draft', {
  unique: [['keyHash'], ['resumeHash']],
  index: [['savedAt']],
  confidential: ['content'],
})
export class HelpDraft {
  @Id() readonly id!: string;
  @Hash() keyHash!: string;
  /** Of the one-time code with which it is resumed on another device. */
  @Hash({ nullable: true }) resumeHash: string | null = null;
  @Instant({ nullable: true }) resumeUntil: Date | null = null;
  @Doc() content!: Record<string, unknown>;
  /** The page that was shown last. */
  @Word() step!: string;
  @Instant() readonly createdAt!: Date;
  @Instant() savedAt!: Date;
  /** What it became. */
  @Ref({ nullable: true }) requestId: string | null = null;
  @Version() version: number = 1;

  save(content: Record<string, unknown>, step: string, at: Date): void {
    if (this.requestId !== null) throw helpProblem('draft-submitted');
    this.content = content;
    this.step = step;
    this.savedAt = at;
  }

  /** Whoever resumes gets a key of their own; the earlier one opens nothing any more. */
  resume(keyHash: string, now: Date): void {
    if (this.resumeUntil === null || this.resumeUntil < now) throw helpProblem('draft-unknown');
    this.keyHash = keyHash;
    this.resumeHash = null;
    this.resumeUntil = null;
  }
}
