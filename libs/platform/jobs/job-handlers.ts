import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { knownJobs } from '@ipharbor/platform/persistence';
import type { AnyHandler } from './job-handler';

/** Finds the handler of every declared job among the providers; a missing or second one stops the boot. */
@Injectable()
export class JobHandlers implements OnApplicationBootstrap {
  private readonly byName = new Map<string, AnyHandler>();

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders() as { instance: unknown }[]) {
      if (!isHandler(instance)) continue;
      const { name } = instance.job;
      if (this.byName.has(name)) throw new Error(`job '${name}' has two handlers`);
      this.byName.set(name, instance);
    }
    const missing = [...knownJobs().keys()].filter((name) => !this.byName.has(name));
    if (missing.length > 0) throw new Error(`jobs without a handler: ${missing.join(', ')}`);
  }

  get(name: string): AnyHandler | undefined {
    return this.byName.get(name);
  }
}

function isHandler(instance: unknown): instance is AnyHandler {
  if (typeof instance !== 'object' || instance === null || !('job' in instance)) return false;
  const { job } = instance as { job?: { name?: string } };
  return job?.name !== undefined && knownJobs().get(job.name) === job;
}
