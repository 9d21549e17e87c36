import type { Page } from 'playwright-core';

/** 一屏总览 and 红灯清单. */
export class Overview {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('heading', { name: '一屏总览' }).waitFor();
    await this.page.getByRole('link', { name: /逾期事项/ }).waitFor();
  }

  async openRedLights(): Promise<void> {
    await this.page.getByRole('link', { name: /逾期事项/ }).click();
    await this.page.getByRole('heading', { name: '红灯清单' }).waitFor();
  }

  async openPerson(name: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  }

  async urge(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `催办“${title}”` }).click();
    await this.page.getByText('今天已催办').waitFor();
  }

  /** Pixels by which the page is wider than the screen. */
  async overflow(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }
}
