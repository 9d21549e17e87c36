import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { AppConfig } from '@ipharbor/platform/config';
import { adapter, prepare } from '@ipharbor/platform/http';
import { JobRunner } from '@ipharbor/platform/jobs';
import type { Clock, SubjectRef } from '@ipharbor/platform/kernel';
import {
  EventRow,
  JobRow,
  migrate,
  Reader,
  UnitOfWork,
  writerOptions,
  type Migrations,
  type Tx,
} from '@ipharbor/platform/persistence';
import { join } from 'node:path';
import supertest, { type Test as Call } from 'supertest';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { TestClock } from './test-clock';
import { discard, empty, freshDatabase } from './test-database';

/** The whole application on a database of its own, its clock standing still, its jobs run by hand. */
export class TestApplication {
  readonly clock = new TestClock();
  private app: NestFastifyApplication | undefined;
  private config!: AppConfig;

  get<T>(type: Type<T>): T {
    return this.running.get(type, { strict: false });
  }

  get source(): DataSource {
    return this.get(DataSource);
  }

  get settings(): AppConfig {
    return this.config;
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.get(UnitOfWork).run(work);
  }

  rows<T extends ObjectLiteral>(entity: EntityTarget<T>, where: Partial<T> = {}): Promise<T[]> {
    return this.get(Reader).from(entity, 'row').where(where).getMany();
  }

  /** The actions in the history of a subject, oldest first. */
  async timeline({ id }: Pick<SubjectRef, 'id'>): Promise<string[]> {
    const events = await this.rows(EventRow, { subjectId: id });
    return events.sort((a, b) => a.seq - b.seq).map(({ action }) => action);
  }

  /** Names of the jobs that wait to be run. */
  async waitingJobs(): Promise<string[]> {
    return (await this.rows(JobRow, { status: 'ready' })).map(({ name }) => name).sort();
  }

  /** Runs every job that is due, and those that these leave behind. Fails when a job fails. */
  async runJobs(): Promise<void> {
    for (let round = 0; round < 100; round += 1) {
      const due = (await this.rows(JobRow, { status: 'ready' })).filter(({ runAt }) => runAt <= this.clock.now());
      if (due.length === 0) return;
      await this.get(JobRunner).run(due.map(({ id }) => id));
      const failed = (await this.rows(JobRow)).filter(({ error, status }) => error !== null && status !== 'done');
      if (failed.length > 0) throw new Error(`job ${failed[0].name} failed: ${failed[0].error}`);
    }
    throw new Error('jobs keep leaving jobs behind');
  }

  /** A request; `token` signs it. */
  request(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, token?: string): Call {
    const call = supertest(this.running.getHttpServer())[method](path.startsWith('/api') ? path : `/api/v1${path}`);
    return token ? call.set('authorization', `Bearer ${token}`) : call;
  }

  /** The same application as the outside sees it: for what is not Nest. */
  get running(): NestFastifyApplication {
    if (!this.app) throw new Error('the application is not running: use it inside a test');
    return this.app;
  }

  async start(): Promise<void> {
    this.config = await freshDatabase((config) => this.prepareDatabase(config));
    this.app = await this.boot(this.config);
    await empty(this.source);
  }

  async reset(): Promise<void> {
    this.clock.set('2026-11-23');
    await empty(this.source);
  }

  /** Ends the application and leaves its database behind, on SQLite whole in its one file. */
  async close(): Promise<void> {
    await this.app?.close();
    this.app = undefined;
  }

  async stop(): Promise<void> {
    await this.close();
    discard(this.config);
  }

  private async boot(config: AppConfig): Promise<NestFastifyApplication> {
    const { root } = await product();
    const module = await Test.createTestingModule({ imports: [root(config, this.clock)] }).compile();
    const app = await prepare(module.createNestApplication<NestFastifyApplication>(adapter(config), { logger: false }));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  }

  private async prepareDatabase(config: AppConfig): Promise<void> {
    if (!config.isEmbedded) {
      const source = await new DataSource(writerOptions(config, (await product()).migrations)).initialize();
      await migrate(source, config);
      await source.destroy();
    }
    await (await this.boot(config)).close();
  }
}

/** What the product is made of, loaded only by suites that start it: pure specs stay at milliseconds. */
interface Product {
  root(config: AppConfig, clock: Clock): DynamicModule;
  migrations: Migrations;
}

let loaded: Product | undefined;
// The path is a value so that the platform does not depend on what is built upon it.
const productPath: string = join(__dirname, '../../../test/product');
const product = async (): Promise<Product> => (loaded ??= (await import(productPath)) as Product);

/** A suite on a real database of the dialect under test; every test starts with empty tables. */
export function describeOnDatabase(name: string, body: (app: TestApplication) => void): void {
  describe(name, () => {
    const app = new TestApplication();
    beforeAll(() => app.start());
    beforeEach(() => app.reset());
    afterAll(() => app.stop());
    body(app);
  });
}
