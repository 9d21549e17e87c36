import { Doc, Flag, Id, Instant, Line, Name, Note, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';

export const transports = ['webhook', 'exchange'] as const;
export type Transport = (typeof transports)[number];

/** Another system that wants to hear of events: called over HTTPS, or fed through the exchange folder. */
@TableOf('event_subscription', { index: [['transport', 'createdAt']], confidential: ['sealedSecret'] })
export class EventSubscription {
  @Id() readonly id!: string;
  @Name() name!: string;
  @Word() readonly transport!: Transport;
  /** Null for the exchange. */
  @Line({ nullable: true }) url!: string | null;
  /** What signs each call, sealed; null for the exchange. */
  @Note({ nullable: true }) sealedSecret!: string | null;
  /** Names of events. */
  @Doc() events!: readonly string[];
  @Flag() isPaused: boolean = false;
  @Ref({ nullable: true }) readonly createdById!: string | null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;
}
