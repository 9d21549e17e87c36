import { Injectable } from '@nestjs/common';
import { isWithinRegion, People, regionPrefix, Units, type Actor } from '@ipharbor/access';
import { newId } from '@ipharbor/platform/kernel';
import { defineEvent, persistenceProblem, Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { helpProblem } from '../help-requests.problems';
import { HelpDesk } from './help-desk.entity';

export const helpDeskSet = defineEvent('help-desk.set', '指定维权承办科室');

/** Which unit decides on requests from a region. */
@Injectable()
export class HelpDesks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly people: People,
    private readonly units: Units,
  ) {}

  all(): Promise<HelpDesk[]> {
    return this.reader.from(HelpDesk, 'desk').orderBy('desk.regionCode').getMany();
  }

  /** The desk named for the nearest region above; where none is named, the highest unit with officers. Throws `outside-our-area`. */
  async unitFor(regionCode: string): Promise<string> {
    const named = (await this.all())
      .filter((desk) => isWithinRegion(regionCode, desk.regionCode))
      .sort((a, b) => regionPrefix(b.regionCode).length - regionPrefix(a.regionCode).length);
    if (named.length > 0) return named[0].unitId;
    const officer = (await this.people.officersOf(regionCode)).at(-1);
    if (!officer) throw helpProblem('outside-our-area');
    return officer.unitId;
  }

  /** For a region that the actor answers for. Cases keep the desk at which they began. */
  async set(actor: Actor, regionCode: string, unitId: string): Promise<HelpDesk> {
    const isTheirs = actor.regionCodes.some((code) => isWithinRegion(regionCode, code));
    if (!isTheirs || !(await this.units.named([unitId])).has(unitId)) throw persistenceProblem('not-found');
    return this.work.run(async (tx) => {
      const [known] = await tx.findBy(HelpDesk, { regionCode });
      const desk = known ?? Object.assign(new HelpDesk(), { id: newId(), regionCode, unitId });
      desk.unitId = unitId;
      if (known) await tx.update(desk);
      else await tx.insert(desk);
      await tx.publish(actor, helpDeskSet, desk, { regionCode, unitId });
      return desk;
    });
  }
}
