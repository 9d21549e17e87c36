import { canInstall, installPackages } from './services/debian.mjs';
import { startMariaDb } from './services/mariadb.mjs';
import { findProgram, isMariaDb } from './services/programs.mjs';
import { startRedis } from './services/redis.mjs';
import { timed } from './progress.mjs';

/**
 * What tests need besides Node.js. Looked for in this order: an address or path in the environment, a program on this
 * machine (started by us, stopped with us), a Debian package.
 */
const services = {
  mariadb: {
    label: 'MariaDB',
    variable: 'TEST_DATABASE_URL',
    find: () => findProgram(['mariadbd', 'mysqld'], isMariaDb),
    packages: ['mariadb-server-core', 'mariadb-client-core'], // not mariadb-server, which runs one as a system service
  },
  redis: {
    label: 'Redis',
    variable: 'TEST_REDIS_URL',
    find: () => findProgram(['redis-server']),
    packages: ['redis-server'],
  },
  chromium: {
    label: 'Chromium',
    variable: 'CHROMIUM_PATH',
    find: () => findProgram(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']),
    packages: ['chromium', 'fonts-noto-cjk'],
  },
};

/** Locates everything in `names` before anything runs; throws one sentence on what is missing. */
export async function locateServices(names) {
  const missing = names.filter((name) => !given(name) && !services[name].find());
  if (missing.length > 0) await obtain(missing);
  for (const name of names)
    console.log(`  ${services[name].label}: ${given(name) ? services[name].variable : services[name].find()}`);
}

async function obtain(missing) {
  const labels = missing.map((name) => services[name].label).join(', ');
  const packages = missing.flatMap((name) => services[name].packages);
  if (canInstall()) {
    console.log(`${labels} not found; installing the Debian packages ${packages.join(', ')} with apt-get`);
    await installPackages(packages);
    missing = missing.filter((name) => !services[name].find());
    if (missing.length === 0) return;
  }
  const variables = missing.map((name) => services[name].variable).join(', ');
  throw new Error(
    `${labels} not found: install ${packages.join(', ')} (names of the Debian packages) or set ${variables}; ` +
      '`npm run test:embedded` runs the part that needs none of them.',
  );
}

function given(name) {
  return process.env[services[name].variable];
}

const started = new Map();

/**
 * The environment a step needs, e.g. `{ TEST_DATABASE_URL }`; starts what is not running yet, keeps it for later steps.
 * `mariadb-durable` is a MariaDB of its own that flushes at each commit.
 */
export async function provide(need) {
  const name = need.replace('-durable', '');
  const { label, variable, find } = services[name];
  if (given(name)) return { [variable]: given(name) };
  if (name === 'chromium') return { [variable]: find() };
  if (!started.has(need)) {
    const start = name === 'redis' ? () => startRedis(find()) : () => startMariaDb(find(), { durable: name !== need });
    started.set(need, await timed(`starting ${label}`, start));
  }
  return { [variable]: started.get(need).url };
}

export async function stopServices() {
  await Promise.all([...started.values()].map(({ stop }) => stop()));
  started.clear();
}
