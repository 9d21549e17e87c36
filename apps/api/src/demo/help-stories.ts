import type { Actor } from '@ipharbor/access';
import {
  Appeals,
  CaseAssignments,
  Endings,
  HelpDesks,
  HelpIntake,
  HelpNotice,
  Notices,
  Reviews,
  type SubmitHelpRequestDto,
} from '@ipharbor/help-requests';
import { Reader } from '@ipharbor/platform/persistence';
import type { DemoCity } from './demo-city';
import type { EnteredFirm } from './enter-firms';
import type { UnitIds } from './organisation';
import { cityCode } from './staff';
import { at } from './story';

interface Cast {
  readonly units: UnitIds;
  readonly firms: readonly EnteredFirm[];
  readonly professionals: readonly string[];
}

const matter = (facts: Partial<SubmitHelpRequestDto>): Omit<SubmitHelpRequestDto, 'regionCode'> => ({
  ...{ caseType: 'aid', nexus: ['domicile'], side: 'infringed', rightKind: 'trademark', urgency: 'none' },
  ...{ title: '外地商家仿冒我公司商标和包装', facts: '在批发市场发现仿冒产品，已购买样品并拍照，尚未与对方联系。' },
  ...{ parties: [{ role: 'opponent', name: '某仿冒商贸行（演示）' }], answers: { wanted: 'consultation' } },
  ...{ acceptsElectronicService: true, sharesWithPartners: true, isConfidential: false },
  contact: { name: '演示联系人', phone: '13800000000' },
  ...facts,
});

/** Cases of the last two months, in every state that an officer meets on a Monday morning. */
export async function liveHelp(city: DemoCity, { units, firms, professionals }: Cast): Promise<void> {
  const { clock } = city;
  const officer = await city.actor('protection');
  const colleague = await city.actor('protection2');
  const own = await city.actor('enterprise');
  const active = firms.filter(({ status }) => status === 'active');
  const day = (daysAgo: number, hour = 10) => clock.goTo(at(clock.workday(daysAgo), hour));
  const file = (actor: Actor, firm: EnteredFirm, facts: Partial<SubmitHelpRequestDto> = {}) =>
    city.get(HelpIntake).submit(actor, { ...matter(facts), regionCode: firm.township, enterpriseId: firm.id });
  const serve = async (id: string) => {
    const [notice] = await city
      .get(Reader)
      .from(HelpNotice, 'notice')
      .where({ requestId: id })
      .orderBy('notice.id', 'DESC')
      .getMany();
    const service = { mode: 'electronic', servedOn: clock.today(), receipt: '13800000000' } as const;
    await city.get(Notices).serve(officer, id, notice.id, service);
  };
  const accept = async (id: string) => {
    await city.get(Reviews).accept(officer, id);
    await serve(id);
  };
  const give = (id: string, nth: number) =>
    city.get(CaseAssignments).assign(officer, id, { handlerKind: 'expert', handlerId: professionals[nth] });

  day(70);
  await city.get(HelpDesks).set(officer, cityCode, units.get('protection')!);
  const done = await file(officer, active[4], {
    channel: 'walk-in',
    rightKind: 'copyright',
    title: '产品图片被网店盗用',
  });
  const refused = await file(officer, active[5], { channel: '12345', title: '与经销商的货款纠纷', rightKind: 'other' });
  day(66);
  await accept(done.id);
  await give(done.id, 1);
  await city.get(Reviews).refuse(officer, refused.id, '属于合同货款纠纷，不涉及知识产权，请向人民法院起诉。');
  await serve(refused.id);
  day(48);
  await city.get(CaseAssignments).start(officer, done.id);
  await city
    .get(Endings)
    .complete(officer, done.id, { outcome: 'opinion-given', note: '已指导固定证据并向平台发出通知，侵权链接已删除。' });
  await serve(done.id);
  await file(officer, active[6], { channel: 'station', title: '竞争对手抄袭产品外观', rightKind: 'design' });
  day(36);
  const running = await file(own, firms[0], { title: '郑州一公司仿冒我公司注册商标', rightNumber: '990000001' });
  const appealed = await file(officer, active[8], {
    channel: '12330',
    title: '员工离职带走配方',
    rightKind: 'trade-secret',
  });
  day(33);
  await accept(running.id);
  await give(running.id, 0);
  await city.get(Reviews).refuse(officer, appealed.id, '提交的材料不能说明采取了保密措施。');
  await serve(appealed.id);
  day(30);
  await city.get(CaseAssignments).start(await city.actor('commissioner'), running.id);
  await city.get(Appeals).appeal(colleague, appealed.id, '已补充保密协议和门禁记录，请求重新审查。');
  day(12);
  const transfer = await file(officer, active[9], { title: '发明专利被仿制，请求行政裁决', rightKind: 'invention' });
  const lacking = await file(officer, active[10], { channel: '12345', title: '展会上发现仿品', urgency: 'fair' });
  const secret = await file(officer, active[11], {
    isConfidential: true,
    rightKind: 'trade-secret',
    title: '核心工艺疑似泄露',
  });
  day(9);
  await accept(transfer.id);
  await city.get(Reviews).askSupplement(officer, lacking.id, { items: ['商标注册证', '展会现场照片和展位号'] });
  await city.get(Reviews).begin(officer, secret.id);
  day(7);
  await serve(lacking.id);
  day(3);
  await file(officer, active[12], {
    caseType: 'overseas-aid',
    title: '出口产品被境外公司投诉侵权',
    rightKind: 'invention',
    answers: { wanted: 'consultation', country: '德国', evidenceLeavesChina: true },
  });
  day(1, 15);
  const other = await city.actor('enterprise2');
  await file(other, firms[1], {
    side: 'accused',
    title: '收到律师函，称我公司产品侵犯实用新型专利',
    rightKind: 'utility-model',
    answerBy: clock.daysAgo(-6),
    parties: [
      { role: 'opponent', name: '某专利权人（演示）' },
      { role: 'opponent-agent', name: '嵩岳正信专利代理（演示）' },
    ],
    answers: { wanted: 'infringement-opinion' },
  });
  await city.runJobs();
}
