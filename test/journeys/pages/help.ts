import type { Page } from 'playwright-core';

/** The public pages: start, ways, the wizard, the receipt. */
export class Help {
  constructor(private readonly page: Page) {}

  async begin(side: '别人侵我' | '别人告我', right: string): Promise<void> {
    await this.page.goto('/help');
    await this.page.getByRole('link', { name: side }).click();
    await this.page.locator('#right').selectOption(right);
    await this.page.getByRole('button', { name: '申请维权援助' }).click();
  }

  /** Answers one page and goes on. */
  async answer(heading: string, fill: (page: Page) => Promise<void> = async () => undefined): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await fill(this.page);
    await this.page.getByRole('button', { name: '保存并继续' }).click();
  }

  /** 第 n 页，共 m 页. */
  async pages(): Promise<number> {
    const said = await this.page.getByText(/第 \d+ 页，共 \d+ 页/).innerText();
    return Number(/共 (\d+) 页/.exec(said)![1]);
  }

  async linkForLater(): Promise<string> {
    await this.page.getByRole('button', { name: '稍后再填' }).click();
    return this.page.getByText(/\/help\/resume#/).innerText();
  }

  async file(): Promise<{ number: string }> {
    await this.page.getByRole('button', { name: '提交申请' }).click();
    await this.page.getByRole('heading', { name: '已收到您的申请' }).waitFor();
    return { number: await this.page.getByText(/^WQ-\d{4}-\d{6}$/).innerText() };
  }

  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
}
