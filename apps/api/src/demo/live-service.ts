import {
  Appointments,
  Assignment,
  Assignments,
  DutyLogs,
  Liaison,
  Liaisons,
  Plans,
  Selection,
  type Specialist,
} from '@ipharbor/assignments';
import type { Actor } from '@ipharbor/access';
import { Reader } from '@ipharbor/platform/persistence';
import type { DemoCity } from './demo-city';
import type { EnteredFirm } from './enter-firms';
import { at } from './story';

interface Cast {
  readonly firms: readonly EnteredFirm[];
  readonly professionals: readonly string[];
}
type Offer = Omit<Parameters<Selection['apply']>[1], 'professionalId'>;

/** What the experts offer, by their place in the register of professionals. */
const offers: Readonly<Record<number, Offer>> = {
  0: { ipcSections: ['A', 'F', 'B'], industries: ['C13', 'C14', 'C34', 'C35'], experienceYears: 12, capacity: 10 },
  1: {
    ipcSections: ['C'],
    industries: ['C26', 'C27', 'C30'],
    experienceYears: 9,
    capacity: 8,
    languages: ['zh', 'en'],
  },
  2: {
    ipcSections: ['G', 'H'],
    industries: ['C39', 'C38', 'I65'],
    experienceYears: 7,
    capacity: 8,
    languages: ['zh', 'en'],
  },
  3: { ipcSections: ['B', 'H'], industries: ['C33', 'C36', 'C38'], experienceYears: 6, capacity: 6 },
  6: { ipcSections: ['C', 'A'], industries: ['C27', 'C13'], experienceYears: 8, capacity: 8 },
};
const eligibility = { isLawAbiding: true, isNotDishonest: true, hasEmployerConsent: true, hasNoConflict: true };

/** Specialists on duty since half a year ago, one on public notice, firms served, a plan to be decided, liaisons. */
export async function liveService(city: DemoCity, { firms, professionals }: Cast): Promise<void> {
  const { clock } = city;
  const [officer, reviewer] = [await city.actor('officer'), await city.actor('protection')];
  const day = (daysAgo: number, hour = 10) => clock.goTo(at(clock.workday(daysAgo), hour));

  async function candidate(nth: number, daysAgo: number, agent: Actor = officer): Promise<string> {
    day(daysAgo);
    const { id } = await city.get(Selection).apply(agent, { ...offers[nth], professionalId: professionals[nth] });
    await city.get(Selection).recommend(agent, id, '业务能力强，热心服务，同意推荐。');
    day(daysAgo - 4, 14);
    await city.get(Selection).review(reviewer, id, { eligibility, opinion: '符合选聘条件，同意进入公示。' });
    return id;
  }
  async function appointed(nth: number, agent?: Actor): Promise<Specialist> {
    const id = await candidate(nth, 215, agent);
    day(208);
    await city.get(Selection).publish(officer, id);
    const onDay = clock.today();
    await city.get(Selection).undertake(officer, id, { secrecyOn: onDay, integrityOn: onDay });
    day(188);
    await city.get(Appointments).appoint(officer, id, { years: 2 });
    return city.get(Appointments).takeUp(officer, id);
  }

  const [food, chemistry] = [await appointed(0), await appointed(1)];
  await appointed(2);
  await appointed(3, await city.actor('agency'));
  const next = await candidate(6, 12, await city.actor('agency2'));
  day(2);
  await city.get(Selection).publish(officer, next);

  const active = firms.filter(({ status }) => status === 'active');
  const targets = (from: number, to: number) =>
    active.slice(from, to).map(({ id }) => ({ type: 'enterprise' as const, id }));
  day(180);
  const plan = await city.get(Plans).ask(officer, { name: '首批特派员指派', targets: targets(0, 16) });
  await city.runJobs();
  await city.get(Plans).apply(officer, plan.id, true);
  await city.runJobs();
  await serve(city, food, active[0].id);
  await nameLiaisons(city, active, day);

  day(1);
  await city.get(Plans).ask(officer, { name: '第二批特派员指派（待应用）', targets: targets(16, 26) });
  await city.runJobs();
  day(0, 8);
  for (const firm of active.slice(26, 28))
    await city
      .get(Assignments)
      .propose(officer, { targetType: 'enterprise', targetId: firm.id, specialistId: food.id });
  await city
    .get(Assignments)
    .propose(officer, { targetType: 'township', targetId: '410184107', specialistId: chemistry.id });
  await city.runJobs();
}

/** Half a year of one specialist: calls every month, visits every quarter, and the last log waits for the enterprise. */
async function serve(city: DemoCity, { id: specialistId }: Specialist, ownFirm: string): Promise<void> {
  const { clock } = city;
  const specialist = await city.actor('commissioner');
  const firm = await city.actor('enterprise');
  const served = await city.get(Reader).from(Assignment, 'served').where({ specialistId, status: 'active' }).getMany();
  const lines = [
    '解读专利资助与费减政策',
    '指导建立专利台账和管理制度',
    '协助检索竞争对手专利',
    '研究申请布局，建议先提交实用新型',
  ];
  for (const [nth, daysAgo] of [150, 120, 88, 59, 31, 6].entries())
    for (const assignment of served.slice(0, 6)) {
      clock.goTo(at(clock.workday(daysAgo), 15));
      const isVisit = nth % 3 === 0;
      const log = await city.get(DutyLogs).write(specialist, assignment.id, {
        mode: isVisit ? 'on-site' : 'phone',
        minutes: isVisit ? 90 : 25,
        topics: isVisit ? ['management', 'filing'] : ['policy'],
        advice: lines[nth % lines.length],
        needs: isVisit && nth === 0 ? ['需要一份同类产品的专利检索简报'] : [],
      });
      if (assignment.enterpriseId === ownFirm && nth < 5)
        await city.get(DutyLogs).confirm(firm, log.id, { outcome: 'confirmed', rating: nth % 2 === 0 ? 5 : 4 });
    }
}

async function nameLiaisons(
  city: DemoCity,
  active: readonly EnteredFirm[],
  day: (daysAgo: number) => void,
): Promise<void> {
  const officer = await city.actor('officer');
  day(170);
  const decidedOn = city.clock.today();
  const toOn = city.clock.daysAgo(-560);
  const people = ['吴桐', '郑好', '钱进', '孙悦'];
  for (const [nth, firm] of active.slice(0, 6).entries()) {
    const criteria = nth % 2 === 0 ? (['high-tech'] as const) : (['specialised', 'patent-intensive'] as const);
    const decision = { decisionNo: '知发〔演示〕3号', decidedOn, toOn };
    await city.get(Liaisons).list(officer, { enterpriseId: firm.id, criteria: [...criteria], ...decision });
    if (nth >= people.length) continue;
    const phone = `1380000000${nth}`;
    await city
      .get(Liaisons)
      .name(officer, firm.id, { name: people[nth], post: '知识产权主管', phone, isPublishable: true });
    await city.get(Liaisons).name(officer, firm.id, { role: 'bureau', name: '周敏', phone: '0371-60000000' });
  }
  day(3);
  const [leaving] = await city
    .get(Reader)
    .from(Liaison, 'liaison')
    .where({ enterpriseId: active[1].id, role: 'primary' })
    .getMany();
  await city.get(Liaisons).leave(officer, leaving.id, city.clock.today());
}
