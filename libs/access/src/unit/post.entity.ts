import type { IsoDay } from '@ipharbor/platform/kernel';
import { Day, Flag, Id, Name, Ref, TableOf, Version } from '@ipharbor/platform/persistence';

/** A person's place in a unit for a time. One person may hold several, and acts in one of them at a time. */
@TableOf('post', { index: [['accountId'], ['unitId', 'isHead']] })
export class Post {
  @Id() readonly id!: string;
  @Ref() readonly accountId!: string;
  @Ref() readonly unitId!: string;
  @Name() title!: string;
  @Flag() isHead!: boolean;
  @Day() fromOn!: IsoDay;
  /** The last day; null while it lasts. */
  @Day({ nullable: true }) toOn!: IsoDay | null;
  @Version() version: number = 1;

  isHeldOn(day: IsoDay): boolean {
    return this.fromOn <= day && (this.toOn === null || this.toOn >= day);
  }
}
