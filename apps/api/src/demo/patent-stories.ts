import type { Actor } from '@ipharbor/access';
import { Ownership, type IpRight } from '@ipharbor/ip-rights';
import type { DemoCity } from './demo-city';
import type { EnteredFirm } from './enter-firms';
import type { RightsDesk } from './rights-desk';
import { at, type Story } from './story';

/** What becomes of inventions while the campaign runs. Days are counted back from today. */
export class PatentStories {
  constructor(
    private readonly city: DemoCity,
    private readonly desk: RightsDesk,
    private readonly officer: Actor,
  ) {}

  /** Filed; the receipt is recorded a week later. */
  async *filed(firm: EnteredFirm, title: string, day: number): Story<IpRight> {
    yield at(this.city.clock.workday(day - 8), 11);
    return this.desk.patent('invention', firm, title, { filed: day });
  }

  /** The same, granted soon by way of the protection centre's fast track. */
  async *filedAndGranted(firm: EnteredFirm, title: string, filed: number, granted: number): Story {
    const right = yield* this.filed(firm, title, filed);
    yield* this.granted(right, granted);
  }

  async *granted(right: IpRight, day: number): Story {
    yield at(this.city.clock.workday(day - 3), 10);
    await this.desk.record(right, 'granted', day);
  }

  async *bought(buyer: EnteredFirm, right: IpRight, day: number): Story {
    yield at(this.city.clock.workday(day - 5), 10);
    await this.city.get(Ownership).transfer(this.officer, right.id, {
      onDay: this.city.clock.daysAgo(day),
      to: [{ enterpriseId: buyer.id }],
      evidence: '专利权转移登记（演示）',
    });
  }
}
