import type { Page } from 'playwright-core';
import type { Upload } from '../files';
import { agree, choose } from './form';

/** 导入导出中心: a file is checked, looked at, and then written. */
export class ImportCentre {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: '导入导出中心' }).click();
    await this.page.getByRole('button', { name: '导入数据' }).click();
    await this.page.getByRole('heading', { name: '导入数据' }).waitFor();
  }

  async chooseRegister(register: string): Promise<void> {
    await this.page.getByRole('radio', { name: register }).check();
  }

  async upload(file: Upload): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(file);
  }

  /** What the check or the writing came to, in one sentence. */
  async comesTo(sentence: string | RegExp): Promise<void> {
    await this.page.locator('.outcome').filter({ hasText: sentence }).waitFor();
  }

  /** Rows of the table of problems: row of the file, column, reason, suggestion. */
  async problems(): Promise<string[][]> {
    const rows = this.page.locator('section', { hasText: '有问题的行' }).locator('tbody tr');
    return Promise.all((await rows.all()).map((row) => row.locator('td').allInnerTexts()));
  }

  async counts(): Promise<Record<string, string>> {
    const pairs = await this.page.locator('.run dl > div').all();
    return Object.fromEntries(
      await Promise.all(
        pairs.map((pair) => Promise.all([pair.locator('dt').innerText(), pair.locator('dd').innerText()])),
      ),
    );
  }

  /** Says which column of the register a column of the file is, and checks again. */
  async map(column: string, meant: RegExp): Promise<void> {
    await choose(this.page, `“${column}”对应哪一列`, meant);
    await this.page.getByRole('button', { name: '按此对应重新检查' }).click();
  }

  /** Writes the sound rows; where others are refused, that has to be agreed to. */
  async apply(): Promise<void> {
    await this.page.getByRole('button', { name: /^写入：/ }).click();
    const question = this.page.getByRole('button', { name: '写入其余的行' });
    const checked = this.page.locator('.outcome', { hasText: '这只是检查' });
    // Whichever comes: the question, or the writing itself. The other wait ends with the page.
    await Promise.race(
      [question.waitFor(), checked.waitFor({ state: 'hidden' })].map((wait) => wait.catch(() => undefined)),
    );
    if (await question.isVisible()) await agree(this.page, '写入其余的行');
  }
}
