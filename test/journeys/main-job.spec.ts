import { Enterprise } from '@ipharbor/directory';
import type { TestApplication } from '@ipharbor/platform/testing';
import { accountFor, city, firm, tokenFor, unitOf } from '../given/access';
import { applicationNo } from '../given/ip-rights';
import { enterprise, uscc } from '../given/directory';
import { visitor } from '../given/visits';
import { daysFromNow, earlierCampaign, township, usernamesOf } from './beginnings';
import { csv, firmsFile, firmsOf } from './files';
import { journey } from './journey';
import { Campaigns } from './pages/campaigns';
import { EnterpriseList } from './pages/enterprise-list';
import { comesToShow } from './pages/form';
import { ImportCentre } from './pages/import-centre';
import { ListPage } from './pages/list';
import { Rights } from './pages/rights';
import { Visits } from './pages/visits';
import { Taps } from './taps';

const own = { name: '新郑市同卫药材有限公司', code: uscc(1) };
const earlier = ['新郑市先申请机械有限公司', '新郑市走访后机械有限公司', '新郑市受让机械有限公司'] as const;

/** The bureau, a firm with an account of its own, and a campaign of last year that has visited three others. */
async function plant(app: TestApplication) {
  await unitOf(app, city);
  const person = await visitor(app, {}, { name: '陈志远' });
  const last = await earlierCampaign(app, earlier);
  const { id } = await enterprise(app, {
    id: firm,
    name: own.name,
    uscc: own.code,
    jurisdictionRegion: township.xuedian,
  });
  await app.runJobs();
  return {
    firmId: id,
    visitor: person.person.name,
    leader: await accountFor(app, 'leader'),
    campaign: last.campaign.name,
    campaignId: last.campaign.id,
    firms: (await app.rows(Enterprise)).length,
    today: daysFromNow(app, 0),
    day: (days: number) => daysFromNow(app, days),
    token: await tokenFor(app, 'officer'),
    usernames: await usernamesOf(app, {
      officer: ['officer'],
      leader: ['leader'],
      commissioner: ['commissioner'],
      enterprise: ['enterprise', { enterpriseId: id }],
    }),
  };
}

journey('the main job', plant, (city) => {
  const zeroFirms = [...firmsOf('薛店镇', 52, 100), ...firmsOf('孟庄镇', 4, 200)];
  const idle = { ...firmsOf('薛店镇', 1, 300)[0], name: '新郑市无研发商贸有限公司', rdStaff: 0 };
  const gone = { ...firmsOf('薛店镇', 1, 301)[0], name: '新郑市已注销机械有限公司', status: '注销' };
  const wrongCode = { ...firmsOf('薛店镇', 1, 302)[0], name: '新郑市错码机械有限公司', code: '91410184MA00003020' };
  const repeated = { ...zeroFirms[0], name: '新郑市重复机械有限公司' };
  const known = { ...own, township: '薛店镇', rdStaff: 8 };
  const campaign = '2026 年发明专利清零行动';
  let number: string;

  const token = () => city.what.token;
  const counted = async (path: string) =>
    (await city.server.send<{ total: number }>('GET', `${path}&pageSize=1&total=exact`, token()))?.body.total;

  city.part(
    'an officer imports a list of firms, sees what is wrong with two of them, and writes the rest',
    async () => {
      const centre = new ImportCentre(await city.as('officer'));
      await centre.open();
      await centre.chooseRegister('企业库');
      await centre.upload(await firmsFile([...zeroFirms, idle, gone, known, wrongCode, repeated]));
      await centre.comesTo('检查完成，有 2 行不能导入');
      const problems = await centre.problems();
      expect(problems.map(([row, column]) => [row, column])).toEqual([
        ['第 62 行', expect.stringContaining('信用代码')],
        ['第 63 行', expect.anything()],
      ]);
      expect(await counted('/enterprises?q=第1机械')).toBe(0);
      await centre.apply();
      await centre.comesTo('完成，有 2 行未导入（写入 59 行）');
      expect(await centre.counts()).toEqual({ 新增: '58', 更新: '1', 不变: '0', 有问题: '2', 数据行: '61' });
    },
  );

  city.part('the zero list counts the firms without an invention', async () => {
    const list = new EnterpriseList(await city.as('officer'));
    await list.openZeroList();
    await list.hasTotal(city.what.firms + 58);
    expect(await counted('/enterprises?zeroInvention=true')).toBe(city.what.firms + 58);
  });

  city.part('the officer plans a campaign for those that do research, and submits it', async () => {
    const campaigns = new Campaigns(await city.as('officer'));
    const { today, day } = city.what;
    await campaigns.draft({ name: campaign, startsOn: today, endsOn: day(300), leader: 'leader' });
    await campaigns.narrowTo(['薛店镇', '孟庄镇'], 1);
    await campaigns.previews(57);
    await campaigns.save();
    await campaigns.submit();
  });

  city.part('the leader approves it', async () => {
    await new Campaigns(await city.as('leader')).approve(campaign);
  });

  city.part('the officer launches it, forms a team and gives it two townships in a few clicks', async () => {
    const page = await city.as('officer');
    const campaigns = new Campaigns(page);
    await campaigns.open(campaign);
    await campaigns.launch();
    await campaigns.hasStatus('进行中');
    expect(await campaigns.funnel()).toMatchObject({ 列入名单: 57, 已分派: 0 });
    await campaigns.formTeam('薛店一组', city.what.visitor);
    const taps = await Taps.on(page);
    await campaigns.tab('企业名单');
    expect(await campaigns.assignTownship('薛店镇', '薛店一组')).toContain('分派 53 家');
    expect(await taps.count()).toBeLessThanOrEqual(8);
    await campaigns.tab('走访小组');
    await page.getByText('已承担 53 / 60 家').waitFor();
    await campaigns.tab('企业名单');
    expect(await campaigns.assignTownship('孟庄镇', '薛店一组')).toContain('分派 4 家');
    await campaigns.tab('进展');
    await comesToShow(page, () => campaigns.funnel(), expect.objectContaining({ 列入名单: 57, 已分派: 57 }));
  });

  city.part(
    'a commissioner plans a visit for today and writes it down with two needs, in at most 14 taps',
    async () => {
      const page = await city.as('commissioner');
      const visits = new Visits(page);
      await visits.openToday();
      number = await visits.planToday(own.name, '同卫');
      await visits.openToday();
      const taps = await Taps.on(page);
      await visits.startRecord(own.name);
      await visits.tell({
        interviewee: '王经理',
        found: '有可以申请发明专利的技术点',
        advised: '尽快整理技术交底书并提交申请',
        needs: ['申请辅导', '培训'],
        sentence: '建议先就提取工艺申请。',
      });
      await visits.submit();
      await visits.hasStatus('待企业确认');
      expect(await taps.count()).toBeLessThanOrEqual(14);
    },
  );

  city.part('the enterprise confirms the record', async () => {
    const visits = new Visits(await city.as('enterprise'));
    await visits.openMatters();
    await visits.confirm();
  });

  city.part('the officer accepts it, and owes answers to two needs', async () => {
    const page = await city.as('officer');
    await new Visits(page).accept(number);
    await page.getByRole('link', { name: '待办中心' }).click();
    await new ListPage(page).find('走访需求');
    await new ListPage(page).hasTotal(2);
    const campaigns = new Campaigns(page);
    await campaigns.open(campaign);
    await comesToShow(page, () => campaigns.funnel(), expect.objectContaining({ 已走访: 1, 计入成效: 0 }));
  });

  city.part(
    'three grants are imported, filed before a visit, filed after it, and bought: one is credited',
    async () => {
      const page = await city.as('officer');
      const { day } = city.what;
      const invention = (title: string, owner: string, applicant: string, filed: number) => {
        const filedOn = day(filed);
        const applied = applicationNo({ year: Number(filedOn.slice(0, 4)) });
        return [applied, title, '发明', owner, applicant, filedOn, day(-5), '专利权维持'];
      };
      const centre = new ImportCentre(page);
      await centre.open();
      await centre.chooseRegister('知识产权');
      const header = ['申请号/专利号', '名称', '类型', '申请人/专利权人', '原申请人', '申请日', '授权日', '状态'];
      const [before, after, bought] = earlier;
      await centre.upload(
        csv('授权清单.csv', header, [
          invention('一种先于走访申请的阀门', before, before, -260),
          invention('一种走访之后申请的阀门', after, after, -120),
          invention('一种受让取得的阀门', bought, '郑州某某机械研究所', -120),
        ]),
      );
      await centre.comesTo('检查完成，3 行都没有问题');
      await centre.apply();
      await centre.comesTo('完成，3 行全部处理，写入 3 行');

      const campaigns = new Campaigns(page);
      await campaigns.open(city.what.campaign);
      const figures = { 列入名单: 3, 已分派: 3, 已走访: 3, 走访后已申请: 1, 已清零: 3, 计入成效: 1 };
      await comesToShow(page, () => campaigns.funnel(), figures);
      expect(await campaigns.verdicts()).toEqual({ 计入: 1, 走访前已申请: 1, 受让取得: 1, 计入其他活动: 0 });
      await campaigns.opensAsMany(figures);
      const list = new EnterpriseList(page);
      await list.openZeroList();
      await list.hasTotal(city.what.firms + 55);
    },
  );

  city.part('the dossier of the credited firm tells its story', async () => {
    const list = new EnterpriseList(await city.as('officer'));
    await list.openDossier(earlier[1]);
    await list.reads('知识产权', '授权有效');
    await list.reads('动态', '计入成效');
    await list.closeDossier();
  });

  city.part('one patent is declared invalid: its firm is back on the zero list and the credit is gone', async () => {
    const page = await city.as('officer');
    const rights = new Rights(page);
    await rights.open();
    await rights.record('一种走访之后申请的阀门', '宣告全部无效', city.what.today, '第 56021 号决定');
    const list = new EnterpriseList(page);
    await list.openZeroList();
    await list.hasTotal(city.what.firms + 56);
    const campaigns = new Campaigns(page);
    await campaigns.open(city.what.campaign);
    const figures = { 列入名单: 3, 已分派: 3, 已走访: 3, 走访后已申请: 0, 已清零: 2, 计入成效: 0 };
    await comesToShow(page, () => campaigns.funnel(), figures);
    expect(await campaigns.verdicts()).toEqual({ 计入: 0, 走访前已申请: 1, 受让取得: 1, 计入其他活动: 0 });
    await campaigns.opensAsMany(figures);
  });
});
