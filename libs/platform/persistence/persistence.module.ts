import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '@ipharbor/platform/config';
import { Clock } from '@ipharbor/platform/kernel';
import { DataSource } from 'typeorm';
import { openReader, writerOptions, WriterSource, type Migrations } from './data-source';
import { migrate } from './migrate';
import { NumberSeries } from './number-series';
import { Reader } from './reader';
import { UnitOfWork } from './unit-of-work';

class ReaderSource {
  constructor(readonly source: DataSource) {}
}

/** `UnitOfWork` for writes, `Reader` for reads: no service sees a repository or an entity manager. */
@Global()
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(
    private readonly reader: ReaderSource,
    private readonly writer: DataSource,
  ) {}

  /** The embedded profile migrates itself at start; scaled processes refuse to start when behind. */
  static forRoot(migrations: Migrations): DynamicModule {
    return {
      module: PersistenceModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [AppConfig],
          useFactory: (config: AppConfig) => ({
            ...writerOptions(config, migrations),
            retryAttempts: 3,
            retryDelay: 1000,
          }),
          dataSourceFactory: async (options) => new WriterSource(options!).initialize(),
        }),
      ],
      providers: [
        {
          provide: UnitOfWork,
          inject: [DataSource, Clock, AppConfig],
          useFactory: async (writer: DataSource, clock: Clock, config: AppConfig) => {
            if (config.isEmbedded) await migrate(writer, config);
            else if (await writer.showMigrations())
              throw new Error('the database is behind this version: run `npm run migrate`');
            return new UnitOfWork(writer, clock, config.LEASE_SECONDS);
          },
        },
        {
          provide: ReaderSource,
          inject: [AppConfig, DataSource, UnitOfWork],
          useFactory: async (config: AppConfig, writer: DataSource) =>
            new ReaderSource(await openReader(config, writer)),
        },
        {
          provide: Reader,
          inject: [ReaderSource, UnitOfWork],
          useFactory: ({ source }: ReaderSource, work: UnitOfWork) => new Reader(source, work),
        },
        {
          provide: NumberSeries,
          inject: [UnitOfWork],
          useFactory: (work: UnitOfWork) => new NumberSeries(work),
        },
      ],
      exports: [UnitOfWork, Reader, NumberSeries],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.reader.source !== this.writer && this.reader.source.isInitialized) await this.reader.source.destroy();
  }
}
