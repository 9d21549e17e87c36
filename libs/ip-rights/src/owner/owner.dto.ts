import {
  ChoiceField,
  CountField,
  DayField,
  FlagField,
  IdField,
  PageDto,
  PartsField,
  TextField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import type { Acquisition, IpRightOwner } from './ip-right-owner.entity';
import type { NamedParty } from './parties';

export class OwnerDto implements NamedParty {
  @IdField({ optional: true, description: 'an enterprise of the register' })
  readonly enterpriseId?: string;
  @TextField({ optional: true, max: 500, description: 'of an outside party; of an enterprise the name on the paper' })
  readonly name?: string;
  @CountField({ optional: true, nullable: true, min: 1, max: 100, description: 'percent' })
  readonly share?: number | null;
}

export class TransferDto {
  @DayField({ description: 'registration of the transfer (登记生效日)' })
  readonly onDay!: IsoDay;
  @PartsField(() => TransferorDto, { optional: true, max: 50, description: 'by default all present owners' })
  readonly from?: readonly TransferorDto[];
  @PartsField(() => OwnerDto, { min: 1, max: 50 })
  readonly to!: readonly OwnerDto[];
  @TextField({ optional: true, max: 64 })
  readonly documentNo?: string;
  @TextField({ max: 500, description: 'what it follows from' })
  readonly evidence!: string;
}

export class TransferorDto {
  @IdField()
  readonly ownerId!: string;
}

export class MatchOwnerDto {
  @IdField()
  readonly enterpriseId!: string;
  @FlagField({ optional: true, description: 'also wherever else this party is named so, in the rights you see' })
  readonly everywhere?: boolean;
}

export class IpRightOwnerDto {
  @IdField() readonly id!: string;
  @IdField({ nullable: true }) readonly enterpriseId!: string | null;
  @TextField({ max: 500, description: 'as the paper names it' }) readonly name!: string;
  @CountField({ nullable: true }) readonly share!: number | null;
  @ChoiceField(['filing', 'transfer']) readonly acquiredBy!: Acquisition;
  @DayField({ nullable: true }) readonly fromOn!: IsoDay | null;
  @DayField({ nullable: true, description: 'first day it no longer owned the right' }) readonly toOn!: IsoDay | null;
  @FlagField() readonly isPresent!: boolean;

  static from(this: void, owner: IpRightOwner): IpRightOwnerDto {
    const { id, enterpriseId, partyName: name, share, acquiredBy, fromOn, toOn, isPresent } = owner;
    return { id, enterpriseId, name, share, acquiredBy, fromOn, toOn, isPresent };
  }
}

export class OutsidePartyPageDto extends PageDto {
  @TextField({ optional: true, max: 60, description: 'beginning of the name' })
  readonly q?: string;
}

/** A name among the owners that no enterprise of the register answers to. */
export class OutsidePartyDto {
  @TextField({ max: 500 }) readonly name!: string;
  @CountField() readonly rights!: number;
  @IdField({ description: 'one of its entries, to be matched' }) readonly ownerId!: string;
  @IdField() readonly ipRightId!: string;
}
