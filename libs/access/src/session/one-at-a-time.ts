/** Runs what shares a key one after the other within this process: guesses at one account cannot overtake its lock. */
export class OneAtATime {
  private readonly tails = new Map<string, Promise<unknown>>();

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.tails.get(key) ?? Promise.resolve()).then(work);
    const tail = turn.catch(() => undefined).finally(() => this.tails.get(key) === tail && this.tails.delete(key));
    this.tails.set(key, tail);
    return turn;
  }
}
