import { Injectable } from '@nestjs/common';
import { Clock } from '@ipharbor/platform/kernel';
import { httpProblem } from '@ipharbor/platform/http';

/** How many of something one source may do in a span of time. */
export interface Allowance {
  readonly times: number;
  readonly minutes: number;
}

const keptAtMost = 50_000;

/** Counts per process, in memory: it slows guessing down, the lock of an account is what stops it. */
@Injectable()
export class Throttle {
  private readonly spans = new Map<string, { count: number; endsAt: number }>();

  constructor(private readonly clock: Clock) {}

  /** `too-many-requests` (429) once the allowance of the key is used up. */
  check(key: string, { times }: Allowance): void {
    const span = this.current(key);
    if (span && span.count >= times) throw httpProblem('too-many-requests');
  }

  /** One more; answers how many there are in this span. */
  count(key: string, { minutes }: Allowance): number {
    const span = this.current(key) ?? { count: 0, endsAt: this.clock.now().getTime() + minutes * 60_000 };
    span.count += 1;
    if (this.spans.size >= keptAtMost) this.spans.clear();
    this.spans.set(key, span);
    return span.count;
  }

  private current(key: string) {
    const span = this.spans.get(key);
    return span && span.endsAt > this.clock.now().getTime() ? span : undefined;
  }
}
