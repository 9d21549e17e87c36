import type { Page } from 'playwright-core';

export class SignIn {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/sign-in');
  }

  async enter(username: string, password: string): Promise<void> {
    await this.open();
    await this.try(username, password);
    await this.page.getByRole('button', { name: /的账户$/ }).waitFor();
  }

  async try(username: string, password: string): Promise<void> {
    await this.page.getByLabel('用户名').fill(username);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    const answered = this.page.waitForResponse((response) => response.url().endsWith('/sessions'));
    await this.page.getByRole('button', { name: '登录', exact: true }).click();
    await answered;
  }
}
