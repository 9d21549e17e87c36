import { ListPage } from './list';

/** 企业库. */
export class EnterpriseList extends ListPage {
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: '企业库' }).click();
    await this.page.getByRole('heading', { name: '企业库' }).waitFor();
  }

  /** Firms without an invention in force. */
  async openZeroList(): Promise<void> {
    await this.open();
    await this.filter('发明专利', '零发明专利');
  }
}
