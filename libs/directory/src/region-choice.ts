import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Regions } from '@ipharbor/regions';
import { directoryProblem } from './directory.problems';
import { reaches } from './region-reach';

/** The region that a record serves, as chosen or that of whoever enters it. */
@Injectable()
export class RegionChoice {
  constructor(private readonly regions: Regions) {}

  /** @throws jurisdiction-required, region-unknown (422), region-not-yours (403) */
  of(actor: Actor, chosen: string | undefined): string {
    const region = chosen ?? actor.homeRegionCode;
    if (region === null) throw directoryProblem('jurisdiction-required', { field: 'regionCode' });
    if (!this.regions.isKnown(region)) throw directoryProblem('region-unknown', { field: 'regionCode', region });
    if (!reaches(actor, region)) throw directoryProblem('region-not-yours', { field: 'regionCode', region });
    return region;
  }
}
