import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { permissionsTable, RolePermissions, RouteAdmissions } from '@ipharbor/access';
import { AppConfig } from '@ipharbor/platform/config';
import { createApplication } from '@ipharbor/platform/http';
import { migrate, writerOptions } from '@ipharbor/platform/persistence';
import { DataSource } from 'typeorm';
import { migrations } from '../../../db/migrations';
import { lifecyclesPage } from './docs/lifecycles';
import { problemsPage } from './docs/problems';
import { schemaDump } from './docs/schema';
import { RootModule } from './root.module';

/** Writes what the code says about itself below the folder named by the first argument. */
async function main(folder: string): Promise<void> {
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'ipharbor-docs-'));
  const config = AppConfig.from({ DATA_DIR, DEMO: 'off', LOG_LEVEL: 'warn' });
  const app = await createApplication(RootModule.for(config), config);
  await app.init();
  const routes = app.get(RouteAdmissions, { strict: false }).all();
  const roleTable = await app.get(RolePermissions, { strict: false }).current();
  write('docs/permissions.md', permissionsTable(routes, roleTable));
  write('docs/lifecycles.md', lifecyclesPage());
  write('docs/problems.md', problemsPage());
  write('db/schema/sqlite.sql', await schemaDump(app.get(DataSource)));
  await app.close();
  rmSync(DATA_DIR, { recursive: true });
  write('db/schema/mariadb.sql', await mariadbDump());
}

/** Migrates a throw-away database on the server named by TEST_DATABASE_URL. */
async function mariadbDump(): Promise<string> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL names the MariaDB server whose dump is written');
  const name = `${new URL(server).pathname.slice(1) || 'ipharbor'}_docs`;
  const admin = await new DataSource({ type: 'mariadb', url: new URL('/', server).href }).initialize();
  await admin.query(`DROP DATABASE IF EXISTS \`${name}\``);
  await admin.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const config = AppConfig.from({
    DATABASE_URL: new URL(`/${name}`, server).href,
  });
  const source = await new DataSource(writerOptions(config, migrations)).initialize();
  await migrate(source, config);
  const dump = await schemaDump(source);
  await source.destroy();
  await admin.query(`DROP DATABASE \`${name}\``);
  await admin.destroy();
  return dump;
}

main(process.argv[2] ?? '.').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
