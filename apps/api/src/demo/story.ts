import type { DemoCity } from './demo-city';
import type { Moment } from './travel-clock';

/** What happens to one firm or one campaign: each yield waits for the moment at which the next thing is done. */
export type Story<Told = void> = AsyncGenerator<Moment, Told, void>;

export const at = (daysAgo: number, hour = 10): Moment => ({ daysAgo, hour });

/** Lives many stories at once, in the order of time: what is done on one day is seen by whoever acts on the next. */
export async function live(city: DemoCity, stories: readonly Story<unknown>[]): Promise<void> {
  const waiting: { moment: Moment; story: Story<unknown> }[] = [];
  const resume = async (story: Story<unknown>) => {
    const next = await story.next();
    if (!next.done) waiting.push({ moment: next.value, story });
  };
  for (const story of stories) await resume(story);
  for (let last = Infinity; waiting.length > 0;) {
    waiting.sort((a, b) => b.moment.daysAgo - a.moment.daysAgo || a.moment.hour - b.moment.hour);
    const [{ moment, story }] = waiting.splice(0, 1);
    if (moment.daysAgo < last) await city.runJobs();
    last = moment.daysAgo;
    city.clock.goTo(moment);
    await resume(story);
  }
  await city.runJobs();
}
