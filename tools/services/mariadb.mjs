import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { freePort, launch } from './launch.mjs';
import { findProgram } from './programs.mjs';

const database = 'ipharbor_test';

/**
 * A throw-away MariaDB with one account that may create databases; answers its `url` and what `launch` does.
 * `durable` flushes the log at each commit, as in production: for suites that ask what survives a crash.
 */
export async function startMariaDb(program, { durable }) {
  const folder = mkdtempSync(`${tmpdir()}/ipharbor-mariadb-`);
  const user = userInfo().username;
  const data = `${folder}/data`;
  // root may come in by socket alone, so that no account without a password listens on a port
  execFileSync(
    findProgram(['mariadb-install-db', 'mysql_install_db']),
    [
      '--no-defaults',
      `--user=${user}`,
      `--datadir=${data}`,
      '--auth-root-authentication-method=socket',
      `--auth-root-socket-user=${user}`,
      '--skip-test-db',
      '--skip-name-resolve',
      '--innodb-log-file-size=48M',
    ],
    { stdio: 'ignore' },
  );

  const password = randomBytes(12).toString('hex');
  const init = `${folder}/init.sql`;
  writeFileSync(
    init,
    `CREATE DATABASE IF NOT EXISTS ${database};
CREATE USER IF NOT EXISTS 'ipharbor'@'127.0.0.1' IDENTIFIED BY '${password}';
GRANT ALL ON *.* TO 'ipharbor'@'127.0.0.1' WITH GRANT OPTION;
`,
    { mode: 0o600 },
  );

  const port = await freePort();
  const service = await launch({
    name: 'MariaDB',
    folder,
    port,
    program,
    args: [
      '--no-defaults',
      `--user=${user}`,
      `--datadir=${data}`,
      `--socket=${folder}/s`,
      `--pid-file=${folder}/pid`,
      `--init-file=${init}`,
      '--bind-address=127.0.0.1',
      `--port=${port}`,
      '--skip-name-resolve',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_bin',
      '--default-time-zone=+08:00', // not UTC: a date written in the server's own time shows at once
      '--max-connections=200',
      '--innodb-buffer-pool-size=128M',
      '--innodb-log-file-size=48M',
      `--innodb-flush-log-at-trx-commit=${durable ? 1 : 2}`,
      ...(durable ? [] : ['--innodb-doublewrite=0']),
    ],
  });
  return { url: `mariadb://ipharbor:${password}@127.0.0.1:${port}/${database}`, ...service };
}
