import type { Page } from 'playwright-core';
import { choose } from './form';

/** What a visitor taps and types while they write a visit down. */
export interface Told {
  readonly interviewee: string;
  readonly found: string;
  readonly advised: string;
  readonly needs: readonly string[];
  readonly sentence: string;
}

/** 今日走访, the record, its confirmation and its acceptance. */
export class Visits {
  constructor(private readonly page: Page) {}

  async openToday(): Promise<void> {
    await this.page.goto('/today');
    await this.page.getByRole('heading', { name: '今日走访' }).waitFor();
  }

  /** Plans a visit for today to a firm found by two characters of its name; answers its number. */
  async planToday(firm: string, typed: string): Promise<string> {
    await this.fillPlan(firm, typed);
    await this.page.getByRole('button', { name: '安排走访' }).click();
    return this.number();
  }

  async fillPlan(firm: string, typed: string): Promise<void> {
    await this.page.getByRole('button', { name: '安排走访' }).click();
    await this.page.getByRole('combobox', { name: '企业' }).fill(typed);
    await this.page.getByRole('option', { name: firm }).click();
    await this.page.getByText('第一位带队').waitFor(); // the firm's team is known
  }

  async number(): Promise<string> {
    return (
      await this.page
        .getByText(/^ZF-\d{4}-\d{6}$/)
        .first()
        .innerText()
    ).trim();
  }

  /** From the list of the day into the form. */
  async startRecord(firm: string): Promise<void> {
    await this.page.getByRole('listitem').filter({ hasText: firm }).getByRole('button', { name: '登记走访' }).click();
  }

  /** As on a phone: taps on chips, and one sentence that is typed. */
  async tell({ interviewee, found, advised, needs, sentence }: Told): Promise<void> {
    const type = async (label: string, text: string) => {
      await this.page.getByLabel(label, { exact: true }).click();
      await this.page.keyboard.type(text);
    };
    await this.page.getByPlaceholder('姓名').click();
    await this.page.keyboard.type(interviewee);
    await this.page.getByText('没有', { exact: true }).click();
    await type('专职人员', '0');
    await type('兼职人员', '1');
    await this.page.getByRole('button', { name: found }).click();
    await this.page.getByRole('button', { name: advised }).click();
    await this.page.getByRole('textbox', { name: '辅导意见' }).click();
    await this.page.keyboard.type(sentence);
    for (const need of needs) await this.page.getByRole('button', { name: `+ ${need}` }).click();
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: '提交记录' }).click();
  }

  /** How often a firm stands in the list of the day. */
  async cardsOf(firm: string): Promise<number> {
    const cards = this.page.getByRole('listitem').filter({ hasText: firm });
    await cards.first().waitFor();
    return cards.count();
  }

  async hasStatus(status: string): Promise<void> {
    await this.page.locator('.heading').getByText(status).waitFor();
  }

  async openMatters(): Promise<void> {
    await this.page.goto('/my-matters');
    await this.page.getByRole('button', { name: '查看并确认' }).waitFor();
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: '查看并确认' }).click();
    await this.page.getByRole('button', { name: '属实，确认' }).click();
    await this.hasStatus('企业已确认');
  }

  async accept(number: string): Promise<void> {
    await this.page.getByRole('link', { name: '走访记录', exact: true }).click();
    await choose(this.page.getByRole('search'), '状态', '企业已确认');
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('button', { name: '查询' }).click();
    await this.page.getByRole('row').filter({ hasText: number }).click();
    await this.page.getByRole('button', { name: '通过，办结' }).click();
    await this.hasStatus('已办结');
  }
}
