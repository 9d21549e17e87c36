/** Chance that comes out the same at every start: the demo city is always the same city. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  oneOf<T>(all: readonly T[]): T {
    return all[this.between(0, all.length - 1)];
  }

  /** True in `percent` of cases. */
  happens(percent: number): boolean {
    return this.next() * 100 < percent;
  }

  shuffled<T>(all: readonly T[]): T[] {
    const copy = [...all];
    for (let at = copy.length - 1; at > 0; at -= 1) {
      const other = this.between(0, at);
      [copy[at], copy[other]] = [copy[other], copy[at]];
    }
    return copy;
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
}
