import { dayAfter } from '@ipharbor/platform/kernel';
import {
  Agreements,
  Clients,
  Courses,
  Licences,
  passSilence,
  Services,
  Signing,
  type Agreement,
} from '@ipharbor/trusteeship';
import type { DemoCity } from './demo-city';
import type { EnteredFirm } from './enter-firms';
import { at, live, type Story } from './story';

interface Entrusting {
  readonly firms: readonly EnteredFirm[];
  readonly agencies: readonly string[];
  readonly clusters: readonly string[];
}

/** How many firms of the first cluster have acceded to its framework. */
const acceded = 12;

/** 托管: the framework of a cluster, an agreement that ends soon, and an offer that waits for its answer. */
export async function entrustFirms(city: DemoCity, entrusting: Entrusting): Promise<void> {
  await recordLicences(city, entrusting);
  await live(city, [frameworkStory(city, entrusting), firmStory(city, entrusting), offerStory(city, entrusting)]);
  city.clock.goTo(at(0, 8));
  await city.write((tx) => tx.enqueue(passSilence, {}));
  await city.runJobs();
}

async function recordLicences(city: DemoCity, { agencies }: Entrusting): Promise<void> {
  city.clock.goTo(at(400));
  const officer = await city.actor('officer');
  const paper = (licenceNo: string) => ({ kind: 'patent-practice', licenceNo, validFrom: city.clock.today() }) as const;
  await city.get(Licences).record(officer, agencies[0], paper('41901'));
  await city
    .get(Licences)
    .record(officer, agencies[1], { ...paper('41902'), validTo: dayAfter(city.clock.today(), 440) });
}

async function* frameworkStory(city: DemoCity, { firms, agencies, clusters }: Entrusting): Story {
  yield at(city.clock.workday(220));
  const [officer, agent] = [await city.actor('officer'), await city.actor('agency')];
  const today = city.clock.today();
  const { id } = await city.get(Agreements).draft(officer, {
    agencyId: agencies[0],
    clusterId: clusters[0],
    mode: 'partial',
    startsOn: today,
    endsOn: dayAfter(today, 364),
    silenceDays: 5,
    items: [
      { code: 'training', quantity: 4, rhythm: 'quarterly', payer: 'public', priceFen: 4_800_000 },
      { code: 'status-survey', quantity: 1, rhythm: 'once', payer: 'public', priceFen: 2_400_000 },
      { code: 'annuity-watch', quantity: 12, rhythm: 'monthly', payer: 'free' },
    ],
  });
  await city.get(Agreements).offer(officer, id, {});
  await city.get(Signing).sign(agent, id, { signerName: '孙立', signerTitle: '执行合伙人' });
  yield at(city.clock.workday(216));
  await city.get(Signing).sign(officer, id, { signerName: '韩建国', signerTitle: '集聚区管委会副主任' });
  const members = firms.filter(({ cluster }) => cluster === 0).slice(0, acceded);
  for (const { id: enterpriseId } of members) await city.get(Clients).accede(officer, id, { enterpriseId });
  yield at(city.clock.workday(205));
  await city.get(Courses).file(officer, id, { filingNo: '新知托备〔01〕号' });
  const enterpriseIds = members.map((firm) => firm.id);
  for (const [daysAgo, summary] of [
    [150, '企业知识产权基础与专利挖掘培训'],
    [62, '专利申请与年费管理培训'],
    [4, '商标与品牌保护培训'],
  ] as const) {
    yield at(city.clock.workday(daysAgo), 15);
    const visit = { itemCode: 'training' as const, servedOn: city.clock.today(), minutes: 120 };
    await city.get(Services).log(agent, id, { ...visit, people: ['宋慧', '冯涛'], summary, enterpriseIds });
  }
}

/** The firm that signs in as `enterprise`. */
async function* firmStory(city: DemoCity, { firms, agencies }: Entrusting): Story {
  yield at(city.clock.workday(320));
  const [officer, agent, client] = [
    await city.actor('officer'),
    await city.actor('agency'),
    await city.actor('enterprise'),
  ];
  const today = city.clock.today();
  const agreement: Agreement = await city.get(Agreements).draft(officer, {
    agencyId: agencies[0],
    enterpriseId: firms[0].id,
    mode: 'full',
    startsOn: today,
    endsOn: dayAfter(city.clock.daysAgo(0), 45),
    items: [
      { code: 'patent-mining', quantity: 4, rhythm: 'quarterly', payer: 'enterprise', priceFen: 1_200_000 },
      { code: 'annuity-watch', quantity: 12, rhythm: 'monthly', payer: 'enterprise', priceFen: 240_000 },
      { code: 'filing', quantity: 3, rhythm: 'on-demand', payer: 'enterprise', priceFen: 1_350_000 },
      { code: 'training', quantity: 2, rhythm: 'yearly', payer: 'free' },
    ],
  });
  const { id } = agreement;
  await city.get(Agreements).offer(officer, id, {});
  yield at(city.clock.workday(316));
  await city
    .get(Signing)
    .sign(client, id, { signerName: '王建军', signerTitle: '总经理', basis: 'legal-representative' });
  await city.get(Signing).sign(agent, id, { signerName: '孙立', signerTitle: '执行合伙人' });
  const log = (itemCode: 'patent-mining' | 'annuity-watch' | 'training', summary: string) =>
    city
      .get(Services)
      .log(agent, id, { itemCode, summary, servedOn: city.clock.today(), minutes: 90, people: ['宋慧'] });
  for (const [daysAgo, rating] of [
    [250, 5],
    [160, 4],
    [70, 4],
  ] as const) {
    yield at(city.clock.workday(daysAgo));
    const [service] = await log('patent-mining', '现场挖掘可申请的技术点，形成交底清单');
    yield at(city.clock.workday(daysAgo) - 1, 16);
    await city.get(Services).confirm(client, service.id, { rating });
  }
  yield at(city.clock.workday(20));
  const [disputed] = await log('training', '研发人员专利检索培训');
  yield at(city.clock.workday(12));
  await city.get(Services).dispute(client, disputed.id, '当天只有一人到场，未按约定开展');
  yield at(city.clock.workday(3));
  await log('annuity-watch', '核对有效专利年费期限，提示两件临近缴费');
}

/** An offer to the second firm, of the agency that holds no trademark filing. */
async function* offerStory(city: DemoCity, { firms, agencies }: Entrusting): Story {
  yield at(city.clock.workday(5));
  const officer = await city.actor('officer');
  const startsOn = dayAfter(city.clock.daysAgo(0), 20);
  const { id } = await city.get(Agreements).draft(officer, {
    agencyId: agencies[1],
    enterpriseId: firms[1].id,
    mode: 'special',
    startsOn,
    endsOn: dayAfter(startsOn, 364),
    items: [{ code: 'office-action-reply', quantity: 2, rhythm: 'on-demand', payer: 'enterprise', priceFen: 600_000 }],
  });
  await city.get(Agreements).offer(officer, id, {});
}
