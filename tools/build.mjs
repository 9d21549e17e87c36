import { cpSync, existsSync, rmSync } from 'node:fs';
import { bootstrap } from './bootstrap.mjs';
import { filesUnder, fingerprint, unlessStamped } from './fingerprint.mjs';
import { bin, isStarted, must, root, stopWithUs } from './processes.mjs';
import { timed } from './progress.mjs';

/** What the server consists of. */
export const server = ['apps/api', 'apps/worker', 'libs', 'db'];
const web = 'apps/web';

/** Brings `dist/` up to date: the server's two programs, and the web app they serve. Each half only when its sources changed. */
export async function build() {
  const serverPrint = fingerprint([...server, '.swcrc', 'package-lock.json', 'tools/build.mjs']);
  await unlessStamped('dist/.stamp', serverPrint, () => timed('building the server', buildServer));
  if (!existsSync(`${root}/${web}/vite.config.ts`)) return;
  const webPrint = fingerprint([web, 'package-lock.json', 'tools/build.mjs']);
  await unlessStamped('dist/.stamp-web', webPrint, () => timed('building the web app', buildWeb));
}

async function buildServer() {
  for (const folder of ['apps', 'libs', 'db']) rmSync(`${root}/dist/${folder}`, { recursive: true, force: true });
  await must(bin('swc'), [...server, '-d', 'dist', '--quiet']);
  for (const asset of server.flatMap(filesUnder).filter((file) => !/\.(ts|md)$/.test(file))) {
    cpSync(`${root}/${asset}`, `${root}/dist/${asset}`);
  }
}

/** Vite announces what a later major version will not accept in its own configuration; a newcomer need not read it. */
export const viteEnv = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

function buildWeb() {
  const args = ['build', '--config', `${web}/vite.config.ts`, '--outDir', `${root}/dist/web`, '--emptyOutDir'];
  return must(bin('vite'), [...args, '--logLevel', 'warn'], { env: viteEnv });
}

if (isStarted(import.meta.url)) {
  stopWithUs();
  await bootstrap();
  await build();
}
