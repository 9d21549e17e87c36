import { createHash } from 'node:crypto';
import { Code, Count, Doc, Hash, Id, Instant, Ref, Word } from './columns';
import { TableOf } from './indexes';

/** A kind of thing that happened, in the past tense: `agreement.signed`, and what people call it: 签订协议. */
export interface EventType {
  readonly name: string;
  readonly label: string;
}

const known = new Map<string, EventType>();

/** Declares an event once, beside the aggregate it happens to. */
export function defineEvent(name: string, label: string = name): EventType {
  if (known.has(name)) throw new Error(`event '${name}' is defined twice`);
  const event = { name, label };
  known.set(name, event);
  return event;
}

/** What people call an event; its name when nobody has said. */
export const eventLabel = (name: string): string => known.get(name)?.label ?? name;

/**
 * One row per thing that happened: audit, timeline, and the cause of every job. Rows of one subject form a chain:
 * `hash` covers the previous hash and the hash of the payload, so that a payload can be erased by law without breaking it.
 */
@TableOf('event', {
  unique: [['subjectType', 'subjectId', 'seq']],
  index: [['at'], ['actorId', 'at'], ['aboutId', 'at']],
})
export class EventRow {
  @Id() readonly id!: string;
  @Word() readonly subjectType!: string;
  @Ref() readonly subjectId!: string;
  /** The record whose history this event also belongs to, such as the enterprise of a visit. */
  @Ref({ nullable: true }) readonly aboutId!: string | null;
  /** 1, 2, 3 … within the subject. */
  @Count() readonly seq!: number;
  @Code() readonly action!: string;
  @Doc({ nullable: true }) readonly payload!: Record<string, unknown> | null;
  @Hash() readonly payloadHash!: string;
  @Hash({ nullable: true }) readonly prevHash!: string | null;
  @Hash() readonly hash!: string;
  @Ref({ nullable: true }) readonly actorId!: string | null;
  @Ref({ nullable: true }) readonly actingAs!: string | null;
  @Instant() readonly at!: Date;
  @Ref({ nullable: true }) readonly requestId!: string | null;
  @Code({ nullable: true }) readonly sourceIp!: string | null;
}

type Unsealed = Omit<EventRow, 'payloadHash' | 'prevHash' | 'hash'>;

/** The row with its place in the chain of its subject. */
export function seal(event: Unsealed, prevHash: string | null): EventRow {
  const payloadHash = sha256(JSON.stringify(event.payload));
  return { ...event, payloadHash, prevHash, hash: chainHash({ ...event, payloadHash, prevHash }) };
}

/** What `hash` must be; a different value means that the row was changed after it was written. */
export function chainHash(event: Omit<EventRow, 'hash' | 'payload'>): string {
  const { id, subjectType, subjectId, aboutId, seq, action, payloadHash, prevHash, actorId, actingAs, at } = event;
  const at_ = at.toISOString();
  return sha256(
    [id, subjectType, subjectId, aboutId, seq, action, payloadHash, prevHash, actorId, actingAs, at_].join('\n'),
  );
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
