import { newId, normaliseKey, type IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Day, Id, Line, Name, Ref, TableOf, Version } from '@ipharbor/platform/persistence';
import { Enterprise } from '../enterprise/enterprise.entity';

/** 曾用名: old files and registers go on using it, so it finds the enterprise for ever. */
@TableOf('former_name', { unique: [['enterpriseId', 'nameKey']], index: [['nameKey']], about: 'enterpriseId' })
export class FormerName {
  @Id() readonly id!: string;
  @BelongsTo('former_name', 'enterpriseId', () => Enterprise)
  @Ref()
  enterpriseId!: string;
  @Name() readonly name!: string;
  @Line() readonly nameKey!: string;
  /** The last day it was used, where known. */
  @Day({ nullable: true }) toOn: IsoDay | null = null;
  @Ref({ nullable: true }) voidedByImportId: string | null = null;
  @Version() version: number = 1;

  static of(enterprise: Pick<Enterprise, 'id'>, name: string, toOn: IsoDay | null = null): FormerName {
    const enterpriseId = enterprise.id;
    return Object.assign(new FormerName(), { id: newId(), enterpriseId, name, nameKey: normaliseKey(name), toOn });
  }
}
