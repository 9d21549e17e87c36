import { Flag, Id, Line, Name, Ref, TableOf, Word } from '@ipharbor/platform/persistence';

/** 省、市、县（区）、乡镇（街道） */
export const regionLevels = ['province', 'prefecture', 'county', 'township'] as const;
export type RegionLevel = (typeof regionLevels)[number];

/** 行政区划: a division of GB/T 2260 (6 digits), a township (9 digits) or a zone that statistics treat as a county. */
@TableOf('region', { index: [['parentCode', 'code']], reference: true })
export class Region {
  @Id() readonly code!: string;
  @Name() readonly name!: string;
  @Line() readonly nameKey!: string;
  @Word() readonly level!: RegionLevel;
  @Ref({ nullable: true }) readonly parentCode!: string | null;
  /** Has a code of the statistics bureau only, such as 410173 郑州航空港经济综合实验区. */
  @Flag() readonly isStatistical!: boolean;
}
