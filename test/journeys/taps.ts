import type { Page } from 'playwright-core';

/** Counts what fingers and mice really press on a page, in whatever way a test brings it about. */
export class Taps {
  private pressed = 0;

  private constructor(private readonly page: Page) {}

  static async on(page: Page): Promise<Taps> {
    const taps = new Taps(page);
    const count = `document.addEventListener('pointerdown', () => pressed(), true)`;
    await page.exposeFunction('pressed', () => void (taps.pressed += 1));
    await page.addInitScript(count);
    await page.evaluate(count);
    return taps;
  }

  startAgain(): void {
    this.pressed = 0;
  }

  /** Presses since the last start. */
  async count(): Promise<number> {
    await this.page.evaluate('0'); // whatever was pressed before is reported before this is answered
    return this.pressed;
  }
}
