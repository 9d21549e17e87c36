import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@ipharbor/access';
import { Reader, JobRow } from '@ipharbor/platform/persistence';

/** For balancers and supervisors: `live` says the process answers, `ready` that its database does. */
@ApiExcludeController()
@Controller('/api/health')
export class HealthController {
  constructor(private readonly reader: Reader) {}

  @Get('live')
  @Public()
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  async ready() {
    const oldest = await this.reader
      .from(JobRow, 'job')
      .where('job.status = :ready', { ready: 'ready' })
      .orderBy('job.announceAt')
      .limit(1)
      .getOne()
      .catch(() => {
        throw new ServiceUnavailableException();
      });
    return { status: 'ok', oldestReadyJobAt: oldest?.runAt.toISOString() ?? null };
  }
}
