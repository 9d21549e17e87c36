import type { TestApplication } from '@ipharbor/platform/testing';
import { password, unitOf, city as region } from '../given/access';
import { enterprise } from '../given/directory';
import { assign, plannedVisit, runningCampaign, team, visitor } from '../given/visits';
import { daysFromNow, usernamesOf } from './beginnings';
import { csv, workbook } from './files';
import { journey } from './journey';
import { ImportCentre } from './pages/import-centre';
import { SignIn } from './pages/sign-in';
import { Visits } from './pages/visits';

const firms = { planned: '新郑市半途制药有限公司', twice: '新郑市双击制冷有限公司' };

/** A running campaign of two firms: one with a visit planned for today, one without. */
async function plant(app: TestApplication) {
  await unitOf(app, region);
  const { actor, person } = await visitor(app, {}, { name: '陈志远' });
  const planned = await enterprise(app, { name: firms.planned });
  const twice = await enterprise(app, { name: firms.twice });
  const campaign = await runningCampaign(app, { startsOn: daysFromNow(app, -1), endsOn: daysFromNow(app, 100) });
  const { team: formed } = await team(app, campaign.id, [person]);
  await assign(app, campaign.id, formed.id, [planned.id, twice.id]);
  await plannedVisit(app, actor, { campaignId: campaign.id, enterpriseId: planned.id });
  await app.runJobs();
  const usernames = await usernamesOf(app, {
    officer: ['officer'],
    clumsy: ['officer', { nth: 2 }],
    commissioner: ['commissioner'],
  });
  return { usernames };
}

journey('what newcomers do wrong', plant, (city) => {
  city.part(
    'a document that is no spreadsheet is refused before it is sent, and one that only bears the name afterwards',
    async () => {
      const page = await city.as('officer');
      const centre = new ImportCentre(page);
      await centre.open();
      await centre.upload({ name: '企业名单.docx', mimeType: 'application/msword', buffer: Buffer.from('PK') });
      await page.getByRole('alert').getByText('不支持这种文件，请选择 .xlsx').waitFor();
      await centre.upload({
        name: '企业名单.xlsx',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4 企业名单'),
      });
      await page.getByRole('alert').getByText('这不是表格文件（看起来是PDF 文档）').waitFor();
    },
  );

  city.part('a file without a column to know rows by asks for that column, and goes on when it is named', async () => {
    const page = await city.as('officer');
    const centre = new ImportCentre(page);
    await centre.open();
    await centre.chooseRegister('企业库');
    await centre.upload(csv('通讯录.csv', ['厂家', '电话'], [[firms.planned, '0371-62690000']]));
    await page.getByRole('alert').getByText('请指定哪一列是').waitFor();
    await centre.map('厂家', /企业名称/);
    await centre.comesTo('检查完成，1 行都没有问题');
  });

  city.part('a file of a header alone says that nothing was in it', async () => {
    const page = await city.as('officer');
    const centre = new ImportCentre(page);
    await centre.open();
    await centre.chooseRegister('企业库');
    await centre.upload(await workbook('空表.xlsx', '企业名录', ['企业名称', '信用代码'], []));
    await centre.comesTo('文件中没有数据，什么也没有写入');
  });

  city.part('five wrong passwords lock the account, for the right one too', async () => {
    const page = await city.visitor('clumsy');
    const signIn = new SignIn(page);
    await signIn.open();
    for (const wrong of ['Harbor-2026!', 'harbour-2026!', 'Harbour-2025!', 'Harbour2026!', 'Harbour-2026']) {
      await signIn.try(city.what.usernames.clumsy, wrong);
      await page.getByRole('alert').getByText('用户名或密码不正确').waitFor();
    }
    await signIn.try(city.what.usernames.clumsy, password);
    await page.getByRole('alert').getByText('账号已锁定').waitFor();
  });

  city.part('a record half written when the session ends is there again after the next sign-in', async () => {
    const page = await city.as('commissioner');
    const visits = new Visits(page);
    await visits.openToday();
    await visits.startRecord(firms.planned);
    await visits.tell({
      interviewee: '王经理',
      found: '有持续的研发项目',
      advised: '先检索同类专利再立项',
      needs: ['检索查新'],
      sentence: '两周后再来。',
    });
    await page.context().clearCookies();
    await visits.submit();
    await page.getByRole('status').getByText('登录已过期').waitFor();
    await new SignIn(page).try(city.what.usernames.commissioner, password);
    await page.getByRole('status').getByText('已为您找回上次未提交的内容').waitFor();
    await visits.submit();
    await visits.hasStatus('待企业确认');
    await page.getByText('先检索同类专利再立项。两周后再来。').waitFor();
  });

  city.part('a button pressed twice plans one visit', async () => {
    const page = await city.as('commissioner');
    const visits = new Visits(page);
    await visits.openToday();
    await visits.fillPlan(firms.twice, '双击');
    await page.getByRole('button', { name: '安排走访' }).dblclick();
    await visits.number();
    await visits.openToday();
    expect(await visits.cardsOf(firms.twice)).toBe(1);
  });
});
