// `npm run dev`: the server is compiled and restarted on each change, the web app is served by Vite and asks that server.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { bootstrap } from './bootstrap.mjs';
import { build, server, viteEnv } from './build.mjs';
import { bin, root } from './processes.mjs';

process.chdir(root);
await bootstrap();
await build();

const port = process.env.PORT ?? '3000';
const children = [
  start(bin('swc'), [...server, '-d', 'dist', '--watch', '--quiet']),
  start(process.execPath, ['--watch', '--watch-preserve-output', '--enable-source-maps', 'dist/apps/api/src/main.js'], {
    PORT: port,
  }),
];

if (existsSync('apps/web/vite.config.ts')) {
  Object.assign(process.env, viteEnv);
  const { createServer } = await import('vite');
  const api = `http://127.0.0.1:${port}`;
  const vite = await createServer({ configFile: 'apps/web/vite.config.ts', server: { proxy: { '/api': api } } });
  await vite.listen();
  vite.printUrls();
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of children) child.kill('SIGTERM');
    process.exit(0);
  });
}

function start(command, args, env = {}) {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  child.once('exit', (code) => {
    if (code) console.error(`${command.split('/').pop()} ended with exit code ${code}`);
  });
  return child;
}
