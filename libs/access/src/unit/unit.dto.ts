import {
  ChoiceField,
  CountField,
  DayField,
  FlagField,
  IdField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import type { Actor } from '../actor';
import type { Post } from './post.entity';
import { unitKinds, type Unit, type UnitKind } from './unit.entity';

const regionPattern = /^\d{6}(\d{3})?$/;

export class NewUnitDto {
  @IdField({ optional: true })
  readonly id?: string;

  @IdField({ nullable: true })
  readonly parentId!: string | null;

  @ChoiceField(unitKinds)
  readonly kind!: UnitKind;

  @TextField({ max: 60 })
  readonly name!: string;

  @TextField({
    pattern: regionPattern,
    description: 'division answered for, 6 or 9 digits of GB/T 2260',
    example: '410184107',
  })
  readonly regionCode!: string;
}

export class ChangeUnitDto {
  @IdField({ optional: true, nullable: true })
  readonly parentId?: string | null;

  @ChoiceField(unitKinds, { optional: true })
  readonly kind?: UnitKind;

  @TextField({ optional: true, max: 60 })
  readonly name?: string;

  @TextField({ optional: true, pattern: regionPattern })
  readonly regionCode?: string;

  @FlagField({ optional: true })
  readonly isClosed?: boolean;
}

export class UnitDto {
  @IdField()
  readonly id!: string;
  @IdField({ nullable: true })
  readonly parentId!: string | null;
  @ChoiceField(unitKinds)
  readonly kind!: UnitKind;
  @TextField()
  readonly name!: string;
  @TextField()
  readonly regionCode!: string;
  @FlagField()
  readonly isClosed!: boolean;
  @TextField({ nullable: true, description: 'who heads it today' })
  readonly headName!: string | null;
  @CountField()
  readonly version!: number;
  @TextsField()
  readonly allowedActions!: string[];

  static from(actor: Actor, unit: Unit, headName: string | null): UnitDto {
    const { id, parentId, kind, name, regionCode, isClosed, version } = unit;
    const allowedActions = actor.permissions.has('unit:change') ? ['change'] : [];
    return { id, parentId, kind, name, regionCode, isClosed, headName, version, allowedActions };
  }
}

/** The whole tree, parents before what is below them. */
export class UnitsDto {
  @PartsField(() => UnitDto)
  readonly items!: UnitDto[];
}

export class NewPostDto {
  @IdField({ optional: true })
  readonly id?: string;

  @IdField()
  readonly accountId!: string;

  @IdField()
  readonly unitId!: string;

  @TextField({ max: 60 })
  readonly title!: string;

  @FlagField({ optional: true })
  readonly isHead: boolean = false;

  @DayField()
  readonly fromOn!: IsoDay;

  @DayField({ optional: true, nullable: true })
  readonly toOn: IsoDay | null = null;
}

export class ChangePostDto {
  @TextField({ optional: true, max: 60 })
  readonly title?: string;

  @FlagField({ optional: true })
  readonly isHead?: boolean;

  @DayField({ optional: true })
  readonly fromOn?: IsoDay;

  @DayField({ optional: true, nullable: true, description: 'the last day; ends the post' })
  readonly toOn?: IsoDay | null;
}

export class PostDto {
  @IdField()
  readonly id!: string;
  @IdField()
  readonly accountId!: string;
  @IdField()
  readonly unitId!: string;
  @TextField()
  readonly title!: string;
  @FlagField()
  readonly isHead!: boolean;
  @DayField()
  readonly fromOn!: IsoDay;
  @DayField({ nullable: true })
  readonly toOn!: IsoDay | null;
  @CountField()
  readonly version!: number;

  static from({ id, accountId, unitId, title, isHead, fromOn, toOn, version }: Post): PostDto {
    return { id, accountId, unitId, title, isHead, fromOn, toOn, version };
  }
}
