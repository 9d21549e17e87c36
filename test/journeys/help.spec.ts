import type { TestApplication } from '@ipharbor/platform/testing';
import { city as region } from '../given/access';
import { completedRequest, deskOfficer, filedRequest } from '../given/help-requests';
import { usernamesOf } from './beginnings';
import { phone } from './browser';
import { journey } from './journey';
import { Help } from './pages/help';
import { Taps } from './taps';

/** A desk with a case that waits, and one that its applicant has not rated yet. */
async function plant(app: TestApplication) {
  await deskOfficer(app);
  const waiting = await filedRequest(app, { title: '产品包装被仿冒' });
  const done = await completedRequest(app, { title: '网店盗用图片' });
  await app.runJobs();
  const usernames = await usernamesOf(app, { officer: ['officer', { region }], enterprise: ['enterprise'] });
  return { usernames, waiting: waiting.id, done: done.id };
}

journey('asking for help', plant, (city) => {
  let number = '';

  city.part('on a phone, left in the middle and finished on another device, within twelve pages', async () => {
    const first = await city.visitor('owner', phone);
    const wizard = new Help(first);
    await wizard.begin('别人侵我', 'trademark');
    expect(await wizard.overflow()).toBe(0);
    await wizard.answer('遇到的是哪一种情况？');
    expect(await wizard.pages()).toBeLessThanOrEqual(12);
    await wizard.answer('涉及什么权利？');
    await wizard.answer('谁来申请？', (page) => page.getByLabel('名称或姓名').fill('新郑市云栖食品有限公司'));
    await first.getByRole('heading', { name: '我们怎样联系您？' }).waitFor();
    const link = await wizard.linkForLater();
    const second = await city.visitor('clerk', phone);
    await second.goto(link);
    const elsewhere = new Help(second);
    await elsewhere.answer('我们怎样联系您？', async (page) => {
      await page.getByLabel('联系人').fill('王五');
      await page.getByLabel('手机号码').fill('13812345678');
    });
    await elsewhere.answer('与本市有什么联系？', async (page) => {
      await page.getByLabel('薛店镇').check();
      await page.getByLabel('住所地').check();
    });
    await elsewhere.answer('发生了什么？', async (page) => {
      await page.getByLabel('一句话说明').fill('有人仿冒我公司的注册商标');
      await page.getByLabel('经过').fill('在批发市场发现仿冒产品。');
    });
    await elsewhere.answer('什么时候、在哪里？');
    await elsewhere.answer('对方是谁？', (page) => page.locator('#party-name-0').fill('某商贸行'));
    await elsewhere.answer('再问几个问题', (page) => page.getByLabel('咨询指导意见').check());
    await elsewhere.answer('上传材料');
    await elsewhere.answer('最后确认', (page) => page.getByLabel(/我已阅读/).check());
    expect(await elsewhere.overflow()).toBe(0);
    number = (await elsewhere.file()).number;
    await first.goto(link);
    await first.getByText('链接可能已使用或过期').waitFor();
  });

  city.part('the officer finds it, accepts and assigns in at most four clicks', async () => {
    const page = await city.as('officer');
    await page.goto('/help-requests');
    await page.getByText(number).waitFor();
    await page.goto(`/help-requests/${city.what.waiting}`);
    await page.getByRole('heading', { name: '产品包装被仿冒' }).waitFor();
    const taps = await Taps.on(page);
    await page.getByRole('button', { name: '受理', exact: true }).click();
    await page.getByRole('button', { name: '指派', exact: true }).click();
    await page.getByRole('button', { name: '确定指派' }).click();
    await page.getByText('已指派', { exact: true }).first().waitFor();
    expect(await taps.count()).toBeLessThanOrEqual(4);
  });

  city.part('the enterprise is not satisfied, and the desk owes a call-back', async () => {
    const firm = await city.as('enterprise', phone);
    await firm.goto(`/help-requests/${city.what.done}`);
    await firm.getByRole('button', { name: '评价', exact: true }).click();
    await firm.getByRole('dialog').getByText('不满意', { exact: true }).click();
    await firm.getByRole('dialog').getByRole('button', { name: '评价', exact: true }).click();
    await firm.getByText(/差评须在 .* 前回访并整改/).waitFor();
    const officer = await city.as('officer');
    await officer.goto(`/help-requests/${city.what.done}`);
    await officer.getByRole('button', { name: '登记回访和整改' }).click();
    await officer.getByRole('dialog').getByLabel('整改措施').fill('已致歉并补充意见');
    await officer.getByRole('dialog').getByRole('button', { name: '登记回访和整改' }).click();
    await officer.getByText(/已整改：已致歉并补充意见/).waitFor();
  });
});
