import { Injectable } from '@nestjs/common';
import type { JobOutcome } from './job-runner';

/** Tells whoever counts what became of the jobs of this process. */
@Injectable()
export class JobOutcomes {
  private readonly listeners: ((outcome: JobOutcome) => void)[] = [];

  listen(listener: (outcome: JobOutcome) => void): void {
    this.listeners.push(listener);
  }

  tell(outcome: JobOutcome): void {
    for (const listener of this.listeners) listener(outcome);
  }
}
