import { pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { build } from './build.mjs';
import { root } from './processes.mjs';

process.chdir(root);
try {
  await bootstrap();
  await build();
} catch (error) {
  console.error(`IP Harbor could not be built: ${error.message}`);
  process.exit(1);
}

// In this very process: signals and exit codes need no forwarding.
process.setSourceMapsEnabled(true);
await import(pathToFileURL(`${root}/dist/apps/api/src/main.js`).href);
