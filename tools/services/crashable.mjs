// Started with an IPC channel by a test of what survives: a MariaDB that flushes at each commit and a Redis, which are
// killed and started again as the messages `['mariadb' | 'redis', 'crash' | 'revive']` say. Ends with whoever started it.
import { startMariaDb } from './mariadb.mjs';
import { findProgram, isMariaDb } from './programs.mjs';
import { startRedis } from './redis.mjs';

const services = {
  mariadb: await startMariaDb(findProgram(['mariadbd', 'mysqld'], isMariaDb), { durable: true }),
  redis: await startRedis(findProgram(['redis-server'])),
};
process.send({ DATABASE_URL: services.mariadb.url, REDIS_URL: services.redis.url });

process.on('message', async ([name, action]) => {
  await services[name][action]();
  process.send('done');
});
process.on('disconnect', async () => {
  await Promise.all(Object.values(services).map(({ stop }) => stop()));
  process.exit();
});
