import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Screen {
  readonly width: number;
  readonly height: number;
}
export const desk: Screen = { width: 1440, height: 900 };
export const phone: Screen = { width: 390, height: 844 };

/** One Chromium; each person works in a context of their own, as on a machine of their own. */
export class People {
  private readonly contexts = new Map<string, BrowserContext>();

  private constructor(
    private readonly browser: Browser,
    private readonly address: string,
  ) {}

  static async at(address: string): Promise<People> {
    return new People(await chromium.launch({ executablePath, args }), address);
  }

  /** A new page of a person; what they have signed in to is kept between their pages. */
  async page(person: string, viewport: Screen): Promise<Page> {
    const context = this.contexts.get(person) ?? (await this.arrive(person, viewport));
    return context.newPage();
  }

  /** Pictures of every open page, for whoever has to find out why a journey failed. */
  async photograph(): Promise<string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'ipharbor-journey-'));
    const taken: string[] = [];
    for (const [person, context] of this.contexts) {
      for (const [nth, page] of context.pages().entries()) {
        const path = join(folder, `${person}-${nth + 1}.png`);
        await page.screenshot({ path, timeout: 5_000 }).then(
          () => taken.push(`${path} (${page.url()})`),
          () => undefined, // a page that cannot be drawn any more must not hide the failure
        );
      }
    }
    return taken;
  }

  leave(): Promise<void> {
    return this.browser.close();
  }

  private async arrive(person: string, viewport: Screen): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: this.address,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport,
      hasTouch: viewport.width < 768,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    this.contexts.set(person, context);
    return context;
  }
}
