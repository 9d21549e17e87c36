import type { TestApplication } from '@ipharbor/platform/testing';
import { city as region, password, unitOf } from '../given/access';
import { firmsFile, firmsOf } from './files';
import { usernamesOf } from './beginnings';
import { journey } from './journey';
import { Keyboard } from './keyboard';
import { ImportCentre } from './pages/import-centre';
import { SignIn } from './pages/sign-in';

async function plant(app: TestApplication) {
  await unitOf(app, region);
  return { usernames: await usernamesOf(app, { officer: ['officer'] }) };
}

journey('without a mouse', plant, (city) => {
  city.part('an officer signs in', async () => {
    const page = await city.visitor('officer');
    const keyboard = new Keyboard(page);
    await new SignIn(page).open();
    await keyboard.type(page.getByLabel('用户名'), city.what.usernames.officer);
    await keyboard.type(page.getByLabel('密码', { exact: true }), password);
    await keyboard.enter();
    await page.getByRole('button', { name: /的账户$/ }).waitFor();
  });

  city.part('and imports a list of firms', async () => {
    const page = await city.as('officer');
    const keyboard = new Keyboard(page);
    const centre = new ImportCentre(page);
    await keyboard.press(page.getByRole('link', { name: '导入导出中心' }));
    await keyboard.press(page.getByRole('button', { name: '导入数据' }));
    const chooser = await keyboard.asksForFile(page.locator('input[type=file]'));
    await chooser.setFiles(await firmsFile(firmsOf('薛店镇', 3, 1)));
    await centre.comesTo('检查完成，3 行都没有问题');
    await keyboard.press(page.getByRole('button', { name: /^写入：/ }));
    await centre.comesTo('完成，3 行全部处理，写入 3 行');
  });
});
