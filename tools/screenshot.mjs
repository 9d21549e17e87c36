import { statSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { root } from './processes.mjs';
import { provide } from './services.mjs';

/** Takes the picture of the README from the demo city that `npm start` is running: `node tools/screenshot.mjs [address]`. */
const address = process.argv[2] ?? 'http://127.0.0.1:3000';
const picture = `${root}/docs/images/enterprises.png`;

const { CHROMIUM_PATH: executablePath } = await provide('chromium');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
  });
  await page.goto('/sign-in');
  await page
    .getByRole('button', { name: /^以经办人员/ })
    .first()
    .click();
  await page.getByRole('link', { name: '企业库' }).click();
  await page.locator('tbody tr').first().waitFor();
  await page.screenshot({ path: picture, animations: 'disabled' });
  console.log(`${picture}: ${Math.round(statSync(picture).size / 1024)} KB`);
} finally {
  await browser.close();
}
