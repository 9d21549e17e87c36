import type { Page } from 'playwright-core';
import { agree, choose, chooseRegion, enterDay } from './form';
import { ListPage } from './list';

interface Plan {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly leader: string;
}

/** 走访活动: from the plan to the progress. */
export class Campaigns {
  constructor(private readonly page: Page) {}

  async open(name: string): Promise<void> {
    await this.page.goto('/campaigns');
    await this.page.getByRole('table').getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { name, exact: true }).waitFor();
  }

  async draft({ name, startsOn, endsOn, leader }: Plan): Promise<void> {
    await this.page.getByRole('link', { name: '走访活动', exact: true }).click();
    await this.page.getByRole('button', { name: '新建活动' }).click();
    await this.page.getByLabel('活动名称').fill(name);
    const days = this.page.locator('.period input');
    await enterDay(days.first(), startsOn);
    await enterDay(days.last(), endsOn);
    await choose(this.page, '分管领导', leader);
    await this.page.getByRole('button', { name: '保存草稿，选择企业' }).click();
  }

  async narrowTo(townships: readonly string[], minRdStaff: number): Promise<void> {
    const boxes = this.page.getByRole('group', { name: '乡镇、街道' });
    for (const township of townships) await boxes.getByText(township, { exact: true }).click();
    await this.page.getByLabel('研发人员至少').fill(String(minRdStaff));
    await this.page.getByLabel('研发人员至少').press('Tab');
  }

  /** The count beside the criteria follows them. */
  async previews(firms: number): Promise<void> {
    await this.page.getByRole('status').getByText(`符合条件的企业 ${firms} 家`).waitFor();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: '保存方案' }).click();
    await this.page.getByRole('button', { name: '提交批准' }).waitFor();
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: '提交批准' }).click();
    await this.hasStatus('待批准');
  }

  /** The leader's own page: what waits, decided in place. */
  async approve(name: string): Promise<void> {
    await this.page.getByRole('link', { name: '待批' }).first().click();
    const waiting = this.page.getByRole('article').filter({ hasText: name });
    await waiting.getByRole('button', { name: '批准' }).click();
    await agree(this.page, '批准');
    await waiting.waitFor({ state: 'detached' });
  }

  async launch(): Promise<void> {
    await this.page.getByRole('button', { name: '启动' }).click();
    await agree(this.page, '启动');
  }

  async hasStatus(status: string): Promise<void> {
    await this.page.locator('.heading').getByText(status).waitFor();
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click();
  }

  async formTeam(name: string, member: string): Promise<void> {
    await this.tab('走访小组');
    await this.page.getByRole('button', { name: '组建小组' }).click();
    const dialog = this.page.getByRole('dialog', { name: '组建小组' });
    await dialog.getByLabel('小组名称').fill(name);
    await dialog.getByRole('combobox', { name: '走访人员' }).fill(member);
    await this.page.getByRole('option', { name: member }).click();
    await this.page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: '组建小组' }).click();
    await this.page.getByRole('heading', { name }).waitFor();
  }

  /** Answers the sentence that says what became of them. */
  async assignTownship(township: string, team: string): Promise<string> {
    await this.page.getByRole('button', { name: '分派', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: '分派给走访小组' });
    await chooseRegion(dialog, township);
    await choose(dialog, '走访小组', new RegExp(team));
    await dialog.getByRole('button', { name: '分派', exact: true }).click();
    const summary = await dialog.getByRole('status').innerText();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    return summary;
  }

  /** The figures of the funnel by their stages. */
  async funnel(): Promise<Record<string, number>> {
    return this.figures('figure tbody tr');
  }

  /** What was found of the goals that were reached. */
  async verdicts(): Promise<Record<string, number>> {
    return this.figures('section:has(h2:text-is("成效认定")) table:first-of-type tbody tr:has(a)');
  }

  /** Opens the rows of each figure and says how many they are. */
  async opensAsMany(figures: Readonly<Record<string, number>>): Promise<void> {
    const progress = this.page.url();
    for (const [stage, count] of Object.entries(figures)) {
      await this.page.getByRole('button', { name: '表' }).click();
      await this.page.locator('figure tbody tr').filter({ hasText: stage }).getByRole('link').click();
      await new ListPage(this.page).hasTotal(count);
      await this.page.goto(progress);
    }
  }

  private async figures(rows: string): Promise<Record<string, number>> {
    await this.page.locator('figure tbody tr').first().waitFor({ state: 'attached' });
    const found = await this.page.locator(rows).all();
    const pairs = found.map(async (row) => {
      const [name, figure] = await Promise.all([
        row.locator('th').textContent(),
        row.locator('td').first().textContent(),
      ]);
      return [name?.trim() ?? '', Number(figure?.trim().replaceAll(',', ''))] as const;
    });
    return Object.fromEntries(await Promise.all(pairs));
  }
}
