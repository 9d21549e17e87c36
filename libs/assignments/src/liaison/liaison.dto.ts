import { isWithinRegion, type Actor } from '@ipharbor/access';
import {
  ChoiceField,
  ChoicesField,
  CountField,
  DayField,
  FlagField,
  IdField,
  PageDto,
  PartField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { keyCriteria, type KeyCriterion, type KeyEnterprise } from './key-enterprise.entity';
import { liaisonRoles, type Liaison, type LiaisonRole } from './liaison.entity';

export class ListKeyEnterpriseDto {
  @IdField({ optional: true }) readonly id?: string;
  @IdField() readonly enterpriseId!: string;
  @ChoicesField(keyCriteria, { min: 1 }) readonly criteria!: KeyCriterion[];
  @TextField({ description: '认定文号' }) readonly decisionNo!: string;
  @DayField() readonly decidedOn!: IsoDay;
  @DayField({ optional: true, description: 'today when left out' }) readonly fromOn?: IsoDay;
  @DayField({ description: 'the last day of its validity' }) readonly toOn!: IsoDay;
}

export class KeyEnterprisePageDto extends PageDto {
  @TextField({ optional: true, description: 'part of the name' }) readonly q?: string;
  @FlagField({ optional: true, description: 'without a liaison of their own' }) readonly withoutLiaison?: boolean;
}

export class KeyEnterpriseDto {
  @IdField() readonly id!: string;
  @IdField() readonly enterpriseId!: string;
  @TextField() readonly enterpriseName!: string;
  @TextField() readonly regionName!: string;
  @ChoicesField(keyCriteria) readonly criteria!: readonly KeyCriterion[];
  @TextField() readonly decisionNo!: string;
  @DayField() readonly decidedOn!: IsoDay;
  @DayField() readonly fromOn!: IsoDay;
  @DayField() readonly toOn!: IsoDay;
  @FlagField() readonly isValid!: boolean;
  @TextField({ nullable: true, description: 'name of the liaison' }) readonly liaisonName!: string | null;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];

  static from(
    row: KeyEnterprise,
    regionName: string,
    liaisonName: string | null,
    actor: Actor,
    today: IsoDay,
  ): KeyEnterpriseDto {
    const { id, enterpriseId, enterpriseName, criteria, decisionNo, decidedOn, fromOn, toOn, version } = row;
    const mayEnd = row.activeKey !== null && actor.permissions.has('key-enterprise:decide');
    return {
      ...{ id, enterpriseId, enterpriseName, criteria, decisionNo, decidedOn, fromOn, toOn, version, regionName },
      ...{ isValid: row.isValidOn(today), liaisonName, allowedActions: mayEnd ? ['end'] : [] },
    };
  }
}

export class NameLiaisonDto {
  @ChoiceField(liaisonRoles, { optional: true, description: 'primary when left out' }) readonly role?: LiaisonRole;
  @TextField() readonly name!: string;
  @TextField({ optional: true }) readonly post?: string;
  @TextField({ max: 40, pattern: /^[\d\s+()-]{7,}$/ }) readonly phone!: string;
  @TextField({ optional: true, pattern: /^[^@\s]+@[^@\s]+$/ }) readonly email?: string;
  @IdField({ optional: true, description: 'account of the contact at the bureau' }) readonly accountId?: string;
  @DayField({ optional: true, description: 'first day; today when left out' }) readonly fromOn?: IsoDay;
  @FlagField({ optional: true, description: 'the person consents to be published' }) readonly isPublishable?: boolean;
}

export class LeaveDto {
  @DayField({ description: 'the day on which the person leaves' }) readonly onDay!: IsoDay;
}

export class LiaisonPageDto extends PageDto {
  @ChoiceField(liaisonRoles, { optional: true }) readonly role?: LiaisonRole;
  @TextField({ optional: true, description: 'part of the name of the person or enterprise' }) readonly q?: string;
  @DayField({ optional: true, description: 'not verified since that day' }) readonly verifiedBefore?: IsoDay;
}

export class LiaisonDto {
  @IdField() readonly id!: string;
  @IdField() readonly enterpriseId!: string;
  @TextField() readonly enterpriseName!: string;
  @ChoiceField(liaisonRoles) readonly role!: LiaisonRole;
  @TextField() readonly name!: string;
  @TextField({ nullable: true }) readonly post!: string | null;
  @TextField() readonly phone!: string;
  @TextField({ nullable: true }) readonly email!: string | null;
  @DayField() readonly fromOn!: IsoDay;
  @DayField({ nullable: true }) readonly toOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly consentOn!: IsoDay | null;
  @DayField() readonly verifiedOn!: IsoDay;
  @DayField({ nullable: true }) readonly leavesOn!: IsoDay | null;
  @TextField({ nullable: true }) readonly unreachable!: string | null;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];

  static from(row: Liaison, actor: Actor): LiaisonDto {
    const { id, enterpriseId, enterpriseName, role, name, post, phone, email, fromOn, toOn, version } = row;
    const { consentOn, verifiedOn, leavesOn, unreachable } = row;
    const isBureau = actor.regionCodes.some((code) => isWithinRegion(row.regionCode, code));
    const mayChange = row.activeKey !== null && actor.permissions.has('liaison:change');
    const isOwn = actor.enterpriseIds.includes(enterpriseId) && role !== 'bureau';
    const sees = actor.permissions.has('enterprise:read-contacts');
    return {
      ...{
        id,
        enterpriseId,
        enterpriseName,
        role,
        name,
        post,
        fromOn,
        toOn,
        consentOn,
        verifiedOn,
        leavesOn,
        unreachable,
      },
      phone: sees ? phone : `${phone.slice(0, 3)}****${phone.slice(-4)}`,
      email: sees ? email : email && '***',
      version,
      allowedActions: mayChange && (isBureau || isOwn) ? ['verify', 'leave', ...(isBureau ? ['unreachable'] : [])] : [],
    };
  }
}

export class LiaisonsDto {
  @PartField(() => LiaisonDto, { nullable: true }) readonly primary!: LiaisonDto | null;
  @PartField(() => LiaisonDto, { nullable: true }) readonly deputy!: LiaisonDto | null;
  @PartField(() => LiaisonDto, { nullable: true }) readonly bureau!: LiaisonDto | null;
  @PartsField(() => LiaisonDto, { description: 'those who were, the newest first' }) readonly former!: LiaisonDto[];
}
