import type { INestApplicationContext } from '@nestjs/common';
import { Account, DemoAccounts, FirstAdministrator, weakness } from '@ipharbor/access';
import type { AppConfig } from '@ipharbor/platform/config';
import { Reader } from '@ipharbor/platform/persistence';
import { randomBytes } from 'node:crypto';
import { plantDemo } from './demo/plant-demo';
import { demoPeople } from './demo/staff';

const tell = (line: string): void => console.log(line);

/**
 * What a database without accounts gets before the first request: the demo city, or with `DEMO=off` one administrator,
 * whose one-time password is told here and nowhere else.
 */
export async function firstStart(app: INestApplicationContext, config: AppConfig): Promise<void> {
  if (await hasAccounts(app)) return;
  if (config.DEMO) return plant(app, config);
  const administrator = await app.get(FirstAdministrator, { strict: false }).appoint();
  if (!administrator) return;
  const { username, password } = administrator;
  tell(
    `· 首个账号（系统管理员），一次性密码只显示这一次 · one-time password, shown once:\n    ${username}  ${password}`,
  );
}

/** Where it runs, and who can sign in to the demo city. */
export async function welcome(app: INestApplicationContext, config: AppConfig, address: string): Promise<void> {
  const cards = await app.get(DemoAccounts, { strict: false }).all();
  const lines = cards.map(({ username, password, hint }) => `    ${username.padEnd(13)} ${password}   ${hint}`);
  if (cards.length > 0) tell(['· 演示数据，账号如下 · demo data, sign in as:', ...lines].join('\n'));
  tell(`· 知港 IP Harbor: ${config.PUBLIC_URL ?? address}`);
}

async function plant(app: INestApplicationContext, config: AppConfig): Promise<void> {
  const password = config.DEMO_PASSWORD ?? `Zg-${randomBytes(6).toString('base64url')}-8`;
  for (const { username } of demoPeople) {
    const fault = weakness(password, username);
    if (fault) throw new Error(`DEMO_PASSWORD: ${fault.say('zh')} · ${fault.say('en')}`);
  }
  const began = performance.now();
  try {
    await plantDemo(config, password, (step) => tell(`· ${step} …`));
  } catch (error) {
    // Another process, started at the same moment on the same database, was first.
    if (await hasAccounts(app)) return;
    throw error;
  }
  tell(`  演示城市 · demo city: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

const hasAccounts = async (app: INestApplicationContext): Promise<boolean> =>
  (await app.get(Reader, { strict: false }).from(Account, 'account').limit(1).getCount()) > 0;
