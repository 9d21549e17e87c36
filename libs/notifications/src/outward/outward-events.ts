import { defineJob, type EventType, type SubjectsPayload } from '@ipharbor/platform/persistence';

const outward: EventType[] = [];

/** Queues for subscribers what was committed; runs only for events that a context lets out. */
export const queueEvents = defineJob<SubjectsPayload>('notifications.queue-events', {
  words: { zh: { name: '登记要推送的事件' }, en: { name: 'Queue events for subscribers' } },
  on: outward,
  backoffSeconds: 5,
});

/**
 * Events that other systems may subscribe to, declared by the context they happen in:
 * `outwardEvents(helpRequestAccepted, helpRequestClosed)`. What goes out names the record and no person.
 */
export function outwardEvents(...events: readonly EventType[]): void {
  for (const event of events) if (!outward.includes(event)) outward.push(event);
}

export const knownOutwardEvents = (): readonly EventType[] => outward;
