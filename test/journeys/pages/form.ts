import type { Locator, Page } from 'playwright-core';

/** Opens a list of choices by its name and takes one of them. */
export async function choose(within: Locator | Page, name: string, option: string | RegExp): Promise<void> {
  const field = within.getByRole('combobox', { name });
  await field.click({ force: true }); // what is chosen lies over the field and takes the click for it
  await field.page().getByRole('option', { name: option }).first().click();
}

/** Takes a region out of the tree of regions. */
export async function chooseRegion(within: Locator, region: string): Promise<void> {
  await within.getByRole('combobox', { name: '选择区域' }).click({ force: true });
  await within.page().getByRole('treeitem', { name: region }).getByText(region, { exact: true }).click();
}

/** Types a day into a field as people do who know which. */
export async function enterDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Enter');
}

/** Says yes to the small question beside a button. */
export const agree = (page: Page, word: string): Promise<void> =>
  page.locator('.el-popconfirm:visible').getByRole('button', { name: word }).click();

/**
 * Loads the page again and again until it shows what a job of the server is about to bring about. Fails with what was
 * shown last.
 */
export async function comesToShow<T>(page: Page, read: () => Promise<T>, expected: T): Promise<void> {
  const end = performance.now() + 30_000;
  for (;;) {
    const shown = await read();
    try {
      expect(shown).toEqual(expected);
      return;
    } catch (difference) {
      if (performance.now() > end) throw difference;
    }
    await page.reload();
  }
}
