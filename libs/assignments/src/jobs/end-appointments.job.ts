import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock } from '@ipharbor/platform/kernel';
import { defineJob, Reader } from '@ipharbor/platform/persistence';
import { Appointments } from '../specialist/appointments.service';
import { Specialist } from '../specialist/specialist.entity';

/** Daily: appointments whose last day is past end, a hundred a job. */
export const endAppointments = defineJob<Record<string, never>>('assignments.end-appointments', {
  words: { zh: { name: '结束到期的聘任' }, en: { name: 'End appointments' } },
});

const batch = 100;

@Injectable()
export class EndAppointments implements JobHandler<typeof endAppointments> {
  readonly job = endAppointments;

  constructor(
    private readonly reader: Reader,
    private readonly appointments: Appointments,
    private readonly clock: Clock,
  ) {}

  async handle(_: Record<string, never>, { transact }: JobContext): Promise<void> {
    const due = await this.due();
    await transact(async (tx) => {
      for (const specialist of await tx.lock(Specialist, due)) await this.appointments.endTerm(tx, specialist);
      if (due.length === batch) await tx.enqueue(endAppointments, {});
    });
  }

  private async due(): Promise<string[]> {
    const rows = await this.reader
      .from(Specialist, 'specialist')
      .select('specialist.id', 'id')
      .where(`specialist.status IN ('appointed', 'on-duty', 'suspended')`)
      .andWhere('specialist.termToOn < :today', { today: this.clock.today() })
      .orderBy('specialist.termToOn')
      .limit(batch)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}
