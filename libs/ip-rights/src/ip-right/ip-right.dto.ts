import type { Actor } from '@ipharbor/access';
import {
  ChoiceField,
  CountField,
  DayField,
  FlagField,
  IdField,
  InstantField,
  PageDto,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { LegalEventDto } from '../legal-event/legal-event.dto';
import type { LegalEvent } from '../legal-event/legal-event.entity';
import { IpRightOwnerDto, OwnerDto } from '../owner/owner.dto';
import type { IpRightOwner } from '../owner/ip-right-owner.entity';
import { presentOwners } from '../owner/parties';
import { ipRightStatuses, type IpRightPhase, type IpRightStatus } from '../standing/standing';
import { giKinds, ipRightKinds, type GiKind, type IpRightKind } from './ip-right-kind';
import type { IpRight } from './ip-right.entity';

export const phases = ['pending', 'in-force', 'ended'] as const;

/** A right with the days known of it; each day becomes a legal event of its own. */
export class CreateIpRightDto {
  @IdField({ optional: true })
  readonly id?: string;
  @ChoiceField(ipRightKinds)
  readonly kind!: IpRightKind;
  @TextField({
    optional: true,
    max: 64,
    description: '申请号 or 专利号; with it or the publication number a patent is known',
  })
  readonly applicationNo?: string;
  @TextField({ optional: true, max: 64, description: '公开（公告）号' })
  readonly publicationNo?: string;
  @TextField({ optional: true, max: 64, description: '注册号, 登记号, 公告号 of all that is no patent' })
  readonly registrationNo?: string;
  @TextField({ optional: true, max: 500, description: 'why a number whose check digit fails is recorded' })
  readonly numberOverride?: string;
  @TextField({ optional: true, pattern: /^(0[1-9]|[1-3]\d|4[0-5])$/, max: 2, description: 'of a trademark, 01 to 45' })
  readonly niceClass?: string;
  @ChoiceField(giKinds, { optional: true })
  readonly giKind?: GiKind;
  @TextField({ max: 500 })
  readonly title!: string;
  @PartsField(() => OwnerDto, { min: 1, max: 50, description: 'in the order of the paper' })
  readonly owners!: readonly OwnerDto[];
  @DayField({ optional: true })
  readonly filedOn?: IsoDay;
  @DayField({ optional: true })
  readonly publishedOn?: IsoDay;
  @DayField({ optional: true, description: 'of a patent the day of grant, of others that of registration' })
  readonly grantedOn?: IsoDay;
  @ChoiceField(['receipt', 'manual'], { optional: true, description: 'receipt: 受理通知书, it proves the filing' })
  readonly source: 'receipt' | 'manual' = 'manual';
  @TextField({ optional: true, max: 64 })
  readonly documentNo?: string;
  @TextField({
    optional: true,
    max: 500,
    description: 'what publication or grant follow from; needed when recorded by hand',
  })
  readonly evidence?: string;
}

export class IpRightPageDto extends PageDto {
  @TextField({ optional: true, max: 60, description: 'beginning of a number, or two characters or more of the title' })
  readonly q?: string;
  @TextsField({ optional: true, max: 7, description: ipRightKinds.join(', ') })
  readonly kind?: string[];
  @TextsField({ optional: true, max: 20, description: ipRightStatuses.join(', ') })
  readonly status?: string[];
  @ChoiceField(phases, { optional: true, description: 'pending 申请中, in-force 有效, ended 失效' })
  readonly phase?: IpRightPhase;
  @IdField({ optional: true, description: 'a present owner' })
  readonly enterpriseId?: string;
  @DayField({ optional: true })
  readonly filedFrom?: IsoDay;
  @DayField({ optional: true })
  readonly filedTo?: IsoDay;
  @DayField({ optional: true })
  readonly grantedFrom?: IsoDay;
  @DayField({ optional: true })
  readonly grantedTo?: IsoDay;
  @FlagField({ optional: true, description: '非正常申请' })
  readonly isAbnormal?: boolean;
}

export class IpRightDto {
  @IdField() readonly id!: string;
  @ChoiceField(ipRightKinds) readonly kind!: IpRightKind;
  @TextField({ nullable: true }) readonly applicationNo!: string | null;
  @TextField({ nullable: true }) readonly publicationNo!: string | null;
  @TextField({ nullable: true }) readonly registrationNo!: string | null;
  @TextField({ nullable: true }) readonly niceClass!: string | null;
  @ChoiceField(giKinds, { nullable: true }) readonly giKind!: GiKind | null;
  @TextField({ max: 500 }) readonly title!: string;
  @ChoiceField(ipRightStatuses) readonly status!: IpRightStatus;
  @ChoiceField(phases) readonly phase!: IpRightPhase;
  @DayField({ nullable: true }) readonly filedOn!: IsoDay | null;
  @FlagField({ description: 'by receipt or register' }) readonly isFilingProven!: boolean;
  @DayField({ nullable: true }) readonly publishedOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly grantedOn!: IsoDay | null;
  @DayField({ nullable: true, description: 'first day after the term' }) readonly endsOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly endedOn!: IsoDay | null;
  @FlagField() readonly isAbnormal!: boolean;
  @PartsField(() => IpRightOwnerDto) readonly owners!: IpRightOwnerDto[];
  @InstantField() readonly updatedAt!: string;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];

  /** Answers the owners it is given: present ones in lists, all in the detail. */
  static from(actor: Actor, right: IpRight, owners: readonly IpRightOwner[]): IpRightDto {
    const { id, kind, applicationNo, publicationNo, registrationNo, niceClass, giKind, title, status, phase } = right;
    const { filedOn, isFilingProven, publishedOn, grantedOn, endsOn, endedOn, isAbnormal, version } = right;
    return {
      ...{ id, kind, applicationNo, publicationNo, registrationNo, niceClass, giKind, title, status, phase },
      ...{ filedOn, isFilingProven, publishedOn, grantedOn, endsOn, endedOn, isAbnormal, version },
      owners: owners.map(IpRightOwnerDto.from),
      updatedAt: right.updatedAt.toISOString(),
      allowedActions: actionsOn(actor, right, owners),
    };
  }
}

export class IpRightDetailDto extends IpRightDto {
  @TextField({ nullable: true, max: 500 }) readonly numberOverride!: string | null;
  @PartsField(() => LegalEventDto) readonly events!: LegalEventDto[];

  static of(
    actor: Actor,
    right: IpRight,
    owners: readonly IpRightOwner[],
    events: readonly LegalEvent[],
  ): IpRightDetailDto {
    return {
      ...IpRightDto.from(actor, right, owners),
      numberOverride: right.numberOverride,
      events: LegalEventDto.listOf(events),
    };
  }
}

function actionsOn({ permissions }: Actor, right: IpRight, owners: readonly IpRightOwner[]): string[] {
  const actions: string[] = [];
  if (permissions.has('ip-right:register')) {
    actions.push('record-event', 'correct-event');
    if (right.phase !== 'ended') actions.push('transfer');
  } else if (permissions.has('ip-right:record') && right.phase === 'pending') actions.push('record-filing');
  const isMatched = presentOwners(owners).every(({ enterpriseId }) => enterpriseId !== null);
  if (permissions.has('ip-right:match') && !isMatched) actions.push('match-owner');
  return actions;
}
