import { CampaignTarget, Targets } from '@ipharbor/visits';
import { Reader } from '@ipharbor/platform/persistence';
import type { Assigned, Parts } from './cast-targets';
import type { DemoCity } from './demo-city';
import type { UnitIds } from './organisation';
import { at, type Story } from './story';
import type { Telling, VisitStories } from './visit-stories';

const returnReasons = [
  '在研项目未填写，请补充项目名称和阶段',
  '知识产权专员人数与企业档案不一致，请核对',
  '建议过于笼统，请写明下一步和时间',
  '被访人职务未填写',
] as const;
const disputeReasons = ['研发人员数填写有误，应为在册人数', '记录中的合作院校名称不对'] as const;

/** Accepted visits that nobody went back to: what 红灯清单 shows of their teams. */
const neglected: readonly number[] = [10, 33, 47];
/** Accepted visits whose needs another unit has not answered. */
const unanswered: readonly number[] = [30, 52, 60];

/** Every visit that took place, the oldest half a year ago. */
export function visitsMade(
  { clock }: DemoCity,
  visits: VisitStories,
  parts: Parts,
  { units, professionals }: { readonly units: UnitIds; readonly professionals: readonly string[] },
): Story<unknown>[] {
  const told = (target: Assigned, nth: number): Telling => ({
    ...(neglected.includes(nth) ? { isNeglected: true, needs: 1 } : {}),
    ...(unanswered.includes(nth) ? { needs: 1, needsOwnerUnitId: units.get('industry')! } : {}),
    ...(target === parts.credited
      ? { visitor: { username: 'agency', professionalIds: [professionals[3], professionals[0]] } }
      : {}),
  });
  const dayOf = (nth: number) => clock.workday(190 - Math.floor((nth * 178) / parts.accepted.length));
  const recently = (days: readonly number[], nth: number) => clock.workday(days[nth]);
  const [first, ...rest] = parts.accepted;
  return [
    visitedTwice(visits, first, dayOf(0), clock.workday(2)),
    ...rest.map((target, nth) => visits.accepted(target, dayOf(nth + 1), told(target, nth + 1))),
    ...parts.confirmed.map((target, nth) => visits.confirmed(target, recently([16, 9, 6, 4, 3], nth))),
    ...parts.recorded.map((target, nth) => visits.recorded(target, recently([3, 2, 4, 5, 7, 8, 9], nth))),
    ...parts.returned.map((target, nth) => visits.returned(target, recently([21, 12, 10, 7], nth), returnReasons[nth])),
    ...parts.disputed.map((target, nth) => visits.disputed(target, recently([8, 6], nth), disputeReasons[nth])),
  ];
}

/** The firm confirmed its first visit signed in, and has the record of the second before it. */
async function* visitedTwice(visits: VisitStories, target: Assigned, first: number, again: number): Story {
  const { id: returnOfId } = yield* visits.accepted(target, first, { confirmedBy: 'enterprise' });
  yield* visits.recorded(target, again, { returnOfId, needs: 2 });
}

/** Days from today and hours of what is planned: the expert's and the volunteer's days are full. */
const appointments = [
  ...[
    [0, 9],
    [0, 11],
    [0, 15],
    [1, 10],
    [2, 9],
    [3, 15],
    [4, 10],
    [5, 9],
    [8, 10],
    [9, 15],
  ],
  ...[
    [0, 10],
    [2, 15],
    [6, 10],
  ],
  ...[
    [3, 9],
    [4, 9],
    [7, 10],
    [8, 15],
  ],
] as const;

export function visitsAhead(city: DemoCity, visits: VisitStories, targets: readonly Assigned[]): Story<unknown>[] {
  const { clock } = city;
  const [missed, calledOff, ...others] = [...targets.slice(10, 12), ...targets.slice(15)];
  const planned = [...targets.slice(0, 10), ...targets.slice(12, 15), ...others.slice(2, 6)];
  return [
    ...planned.map((target, nth) => {
      const [inDays, hour] = appointments[nth];
      return visits.ahead(target, clock.workdayAhead(inDays), hour, inDays < 3);
    }),
    visits.unmade(missed, clock.workday(4), 'miss', '到访时企业负责人外出'),
    visits.unmade(calledOff, clock.workday(5), 'cancel', '企业搬迁厂房，改期'),
    declined(city, visits, others[0], clock.workday(15)),
    stopped(city, others[1], clock.workday(30), 'no-rd', '只做来料加工，没有研发活动'),
  ];
}

async function* declined(city: DemoCity, visits: VisitStories, target: Assigned, day: number): Story {
  yield* visits.unmade(target, day, 'decline', '企业表示暂不需要');
  yield* stopped(city, target, day - 1, 'declined', '两次联系均谢绝');
}

async function* stopped(
  city: DemoCity,
  { firm }: Assigned,
  day: number,
  reason: 'no-rd' | 'declined',
  note: string,
): Story {
  yield at(city.clock.workday(day), 17);
  const [target] = await city.get(Reader).from(CampaignTarget, 'target').where({ enterpriseId: firm.id }).getMany();
  await city.get(Targets).stop(await city.actor('officer'), target.id, { reason, note });
}
