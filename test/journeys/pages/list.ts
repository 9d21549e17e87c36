import type { Locator, Page } from 'playwright-core';
import { choose } from './form';

/** Any list of the console: its filters, its total, its rows. */
export class ListPage {
  constructor(protected readonly page: Page) {}

  async filter(name: string, option: string): Promise<void> {
    await choose(this.page.getByRole('search'), name, option);
    await this.page.getByRole('button', { name: '查询' }).click();
  }

  async find(text: string): Promise<void> {
    await this.page.getByRole('search').getByRole('textbox').first().fill(text);
    await this.page.getByRole('button', { name: '查询' }).click();
  }

  /** Waits until the list counts so many rows in all. */
  async hasTotal(rows: number): Promise<void> {
    await this.page.locator('section.sheet .total').getByText(`共 ${rows} 条`, { exact: true }).waitFor();
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByText(name, { exact: true }) });
  }
}
