import { Global, Module, RequestMethod, type DynamicModule } from '@nestjs/common';
import { AppConfig, Secrets } from '@ipharbor/platform/config';
import { HttpModule } from '@ipharbor/platform/http';
import { JobsModule } from '@ipharbor/platform/jobs';
import { Clock } from '@ipharbor/platform/kernel';
import { PersistenceModule } from '@ipharbor/platform/persistence';
import { LoggerModule } from 'nestjs-pino';
import { migrations } from '../../../db/migrations';
import { contexts } from './contexts';
import { HealthController } from './health.controller';
import { recurring } from './recurring';

/** The composition of every process: api and worker differ only in what they do with it. */
@Global()
@Module({})
export class RootModule {
  static for(config: AppConfig, clock: Clock = new Clock()): DynamicModule {
    return {
      module: RootModule,
      imports: [
        LoggerModule.forRoot({
          forRoutes: [{ path: '*splat', method: RequestMethod.ALL }],
          pinoHttp: {
            level: config.LOG_LEVEL,
            genReqId: (request) => request.id,
            autoLogging: { ignore: (request) => !request.url?.startsWith('/api/v1') },
            redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
            serializers: {
              req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
                id,
                method,
                // the secret of a calendar feed is a key, and stays out of the log
                path: url.split('?')[0].replace(/(\/calendar-feeds\/).+/, '$1…'),
              }),
            },
          },
        }),
        PersistenceModule.forRoot(migrations),
        JobsModule.forRoot(recurring),
        HttpModule,
        ...contexts,
      ],
      controllers: [HealthController],
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: Secrets, useValue: new Secrets(config) },
        { provide: Clock, useValue: clock },
      ],
      exports: [AppConfig, Secrets, Clock],
    };
  }
}
