import type { FileChooser, Locator, Page } from 'playwright-core';

/** Works a page with the keys alone. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Tab after tab until the focus is there; fails when a whole round of the page does not lead to it. */
  async goTo(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    const focused = target.and(this.page.locator(':focus'));
    for (let tabs = 0; tabs < 80; tabs += 1) {
      if ((await focused.count()) > 0) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${String(target)}`);
  }

  async press(target: Locator): Promise<void> {
    await this.goTo(target);
    await this.enter();
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.type(text);
  }

  /** Enter on a file box, and again while the browser, busy with the page, has not opened its dialogue. */
  async asksForFile(box: Locator): Promise<FileChooser> {
    for (let tries = 0; tries < 6; tries += 1) {
      await this.goTo(box);
      const asked = this.page.waitForEvent('filechooser', { timeout: 3_000 }).catch(() => null);
      await this.enter();
      const chooser = await asked;
      if (chooser) return chooser;
    }
    throw new Error('the file dialogue does not open');
  }

  enter(): Promise<void> {
    return this.page.keyboard.press('Enter');
  }
}
