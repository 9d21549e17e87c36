import { Code, Id, Ref, TableOf, Version } from '@ipharbor/platform/persistence';

/** 承办科室: the unit that decides on requests from a region. */
@TableOf('help_desk', { unique: [['regionCode']] })
export class HelpDesk {
  @Id() readonly id!: string;
  @Code() readonly regionCode!: string;
  @Ref() unitId!: string;
  @Version() version: number = 1;
}
