import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@ipharbor/platform/kernel';
import type { Actor } from './actor';

/** How a core context answers for its records, so that timeline, documents and work items can ask without importing it. */
export interface SubjectAccess {
  /** The table name: the type of its subjects. */
  readonly type: string;
  covers(actor: Actor, id: string): Promise<boolean>;
  /** Names of records for people; an id that the actor may not see is left out. */
  labels(actor: Actor, ids: readonly string[]): Promise<Map<string, string>>;
}

/** Filled at boot; an unknown type is covered for nobody. */
@Injectable()
export class Subjects {
  private readonly byType = new Map<string, SubjectAccess>();

  register(access: SubjectAccess): void {
    if (this.byType.has(access.type)) throw new Error(`subject '${access.type}' is registered twice`);
    this.byType.set(access.type, access);
  }

  async covers(actor: Actor, { type, id }: SubjectRef): Promise<boolean> {
    return (await this.byType.get(type)?.covers(actor, id)) ?? false;
  }

  async labels(actor: Actor, type: string, ids: readonly string[]): Promise<Map<string, string>> {
    return (await this.byType.get(type)?.labels(actor, ids)) ?? new Map<string, string>();
  }
}
