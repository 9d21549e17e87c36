import { groupBy } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { deliverMail, deliverSms, mailsPerJob, textsPerJob } from './delivery.jobs';
import type { MessageDelivery } from './delivery.entity';

const jobOf = { mail: { job: deliverMail, size: mailsPerJob }, sms: { job: deliverSms, size: textsPerJob } } as const;

/** Inserts deliveries and the jobs that hand them over, many to a job, each when it may go out. */
export async function announce(tx: Tx, deliveries: readonly MessageDelivery[]): Promise<void> {
  await tx.insertMany(deliveries);
  await enqueueDeliveries(tx, deliveries);
}

export async function enqueueDeliveries(tx: Tx, deliveries: readonly MessageDelivery[]): Promise<void> {
  for (const [channel, some] of groupBy(deliveries, (one) => one.channel)) {
    const { job, size } = jobOf[channel];
    for (const [runAt, due] of groupBy(some, ({ notBefore }) => notBefore.getTime())) {
      const ids = due.map(({ id }) => id);
      const payloads = Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => ({
        deliveryIds: ids.slice(at * size, (at + 1) * size),
      }));
      await tx.enqueueMany(job, payloads, new Date(runAt));
    }
  }
}
