import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { countWorkingDays, WorkingCalendar } from '@ipharbor/calendar';
import { Regions } from '@ipharbor/regions';
import type { SelectQueryBuilder } from 'typeorm';
import { caseTypes } from '../case-type/case-types';
import { HelpRating, isBad, ratingLevels } from '../rating/help-rating.entity';
import { channelNames, type HelpRequest } from '../request/help-request.entity';
import { helpStatusNames } from '../request/help-request.lifecycle';
import { HelpRequestQueries } from '../request/help-request.queries';
import type { FigureDto, HelpStatisticsDto, StatisticsQueryDto, TimesDto } from './statistics.dto';

type Named = Readonly<Record<string, string>>;
const ratingNames: Named = {
  'very-satisfied': '非常满意',
  satisfied: '满意',
  fair: '基本满意',
  dissatisfied: '不满意',
  'very-dissatisfied': '非常不满意',
};

/** 统计: every figure is counted over the very rows that its list shows, with the same rights and filters. */
@Injectable()
export class HelpStatistics {
  constructor(
    private readonly queries: HelpRequestQueries,
    private readonly regions: Regions,
    private readonly calendar: WorkingCalendar,
  ) {}

  async of(actor: Actor, asked: StatisticsQueryDto): Promise<HelpStatisticsDto> {
    const rows = () => this.queries.narrowed(actor, asked);
    const typeNames = Object.fromEntries(caseTypes.map(({ code, zh }) => [code, zh]));
    const [total, channel, caseType, status, region, times, ratings] = await Promise.all([
      rows().getCount(),
      this.by(rows(), 'channel', channelNames),
      this.by(rows(), 'caseType', typeNames),
      this.by(rows(), 'status', helpStatusNames),
      this.by(rows(), 'regionCode', null),
      this.times(actor, asked),
      this.ratings(rows()),
    ]);
    return { total, channel, caseType, status, region, times, ...ratings };
  }

  private async by(query: SelectQueryBuilder<HelpRequest>, column: string, names: Named | null): Promise<FigureDto[]> {
    const found = await query
      .select(`request.${column}`, 'value')
      .addSelect('COUNT(*)', 'n')
      .groupBy(`request.${column}`)
      .getRawMany<{ value: string; n: number | string }>();
    return found
      .map(({ value, n }) => ({
        value,
        name: names ? (names[value] ?? value) : this.regions.name(value),
        count: Number(n),
      }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
  }

  private async times(actor: Actor, asked: StatisticsQueryDto): Promise<TimesDto> {
    const days = await this.queries
      .narrowed(actor, asked)
      .andWhere('request.acceptedOn IS NOT NULL')
      .select(['request.submittedOn AS submittedOn', 'request.acceptedOn AS acceptedOn'])
      .addSelect('request.acceptBy', 'acceptBy')
      .addSelect('request.endedOn', 'endedOn')
      .orderBy('request.submittedOn', 'DESC')
      .limit(5000)
      .getRawMany<{ submittedOn: string; acceptedOn: string; acceptBy: string | null; endedOn: string | null }>();
    const between = (from: string, to: string) => countWorkingDays(this.calendar, from, to);
    const ended = days.filter(({ endedOn }) => endedOn !== null);
    return {
      accepted: days.length,
      toAccept: mean(days.map(({ submittedOn, acceptedOn }) => between(submittedOn, acceptedOn))),
      toFinish: mean(ended.map(({ acceptedOn, endedOn }) => between(acceptedOn, endedOn!))),
      acceptedLate: days.filter(({ acceptedOn, acceptBy }) => acceptBy !== null && acceptedOn > acceptBy).length,
      overdue: await this.queries.count(actor, { ...asked, overdue: true }),
    };
  }

  private async ratings(query: SelectQueryBuilder<HelpRequest>) {
    const found = await query
      .innerJoin(HelpRating, 'rating', 'rating.requestId = request.id')
      .select('rating.level', 'level')
      .addSelect('COUNT(*)', 'n')
      .addSelect('COUNT(rating.calledBackOn)', 'called')
      .groupBy('rating.level')
      .getRawMany<{ level: (typeof ratingLevels)[number]; n: number | string; called: number | string }>();
    const of = (level: string) => found.find((one) => one.level === level);
    const bad = found.filter(({ level }) => isBad(level));
    return {
      rating: ratingLevels.map((value) => ({ value, name: ratingNames[value], count: Number(of(value)?.n ?? 0) })),
      badRatings: bad.reduce((sum, { n }) => sum + Number(n), 0),
      calledBack: bad.reduce((sum, { called }) => sum + Number(called), 0),
    };
  }
}

const mean = (days: readonly number[]): number | null =>
  days.length === 0 ? null : Math.round((days.reduce((sum, day) => sum + day, 0) / days.length) * 10) / 10;
