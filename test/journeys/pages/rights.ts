import { choose, enterDay } from './form';
import { ListPage } from './list';

/** 知识产权. */
export class Rights extends ListPage {
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: '知识产权', exact: true }).click();
    await this.page.getByRole('heading', { name: '知识产权' }).waitFor();
  }

  /** Records what happened to a right, with the number of the document that says so. */
  async record(title: string, event: string, onDay: string, documentNo: string): Promise<void> {
    await this.page.getByRole('table').getByRole('link', { name: title }).click();
    await this.page.getByRole('button', { name: '登记事件' }).click();
    const dialog = this.page.getByRole('dialog', { name: '登记法律事件' });
    await choose(dialog, '事件', event);
    await enterDay(dialog.getByRole('combobox', { name: '生效日' }), onDay);
    await dialog.getByLabel('文书编号').fill(documentNo);
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.page.keyboard.press('Escape'); // the drawer of the right
    await this.page.waitForURL(/ip-rights(\?|$)/);
  }
}
