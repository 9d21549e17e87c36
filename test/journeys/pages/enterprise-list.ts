import { ListPage } from './list';

/** 企业库. */
export class EnterpriseList extends ListPage {
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: '企业库' }).click();
    await this.page.getByRole('heading', { name: '企业库' }).waitFor();
  }

  async openDossier(name: string): Promise<void> {
    await this.open();
    await this.find(name);
    await this.row(name).click();
    await this.page.getByRole('dialog', { name }).waitFor();
  }

  /** Turns to a part of the dossier and reads it when it says so. */
  async reads(tab: string, text: string): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
    await this.page.getByRole('tabpanel', { name: tab }).getByText(text).first().waitFor();
  }

  async closeDossier(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.waitForURL(/enterprises(\?|$)/);
  }

  /** Firms without an invention in force. */
  async openZeroList(): Promise<void> {
    await this.open();
    await this.filter('发明专利', '零发明专利');
  }
}
