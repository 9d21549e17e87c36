import { normaliseKey, type IsoDay } from '@ipharbor/platform/kernel';
import { Code, Day, Id, Instant, Line, Name, Note, TableOf, Version } from '@ipharbor/platform/persistence';

/** （产业）集聚区: firms of related trades in one place, served together. */
@TableOf('cluster', { unique: [['nameKey']], index: [['regionCode', 'nameKey']] })
export class Cluster {
  @Id() readonly id!: string;
  @Name() name!: string;
  @Line() nameKey!: string;
  @Code() regionCode!: string;
  /** What they make, in words. */
  @Line({ nullable: true }) industry: string | null = null;
  @Note({ nullable: true }) description: string | null = null;
  @Day({ nullable: true }) foundedOn: IsoDay | null = null;
  /** The last day; null while it exists. */
  @Day({ nullable: true }) endedOn: IsoDay | null = null;
  @Instant() readonly createdAt!: Date;
  @Instant() updatedAt!: Date;
  @Version() version: number = 1;

  rename(name: string): void {
    this.name = name;
    this.nameKey = normaliseKey(name);
  }
}
