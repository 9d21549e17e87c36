import { CountField, DayField, IdField, IdsField, PageDto, TextField, TextsField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import type { Regions } from '@ipharbor/regions';
import type { ClusterMember } from './cluster-member.entity';
import type { Cluster } from './cluster.entity';

class ClusterFactsDto {
  @TextField({ optional: true, max: 9, pattern: /^\d{6}(\d{3})?$/, description: 'region it lies in' })
  readonly regionCode?: string;
  @TextField({ optional: true, nullable: true, max: 500, description: 'what its firms make' })
  readonly industry?: string | null;
  @TextField({ optional: true, nullable: true, max: 2000 })
  readonly description?: string | null;
  @DayField({ optional: true, nullable: true })
  readonly foundedOn?: IsoDay | null;
  @DayField({ optional: true, nullable: true, description: 'last day' })
  readonly endedOn?: IsoDay | null;
}

export class CreateClusterDto extends ClusterFactsDto {
  @IdField({ optional: true })
  readonly id?: string;
  @TextField()
  readonly name!: string;
}

export class ChangeClusterDto extends ClusterFactsDto {
  @TextField({ optional: true })
  readonly name?: string;
}

export class ClusterPageDto extends PageDto {
  @TextField({ optional: true, description: 'part of the name' })
  readonly q?: string;
  @TextField({ optional: true, max: 9, pattern: /^\d{6}(\d{3})?$/ })
  readonly regionCode?: string;
}

export class ClusterDto {
  @IdField() readonly id!: string;
  @TextField() readonly name!: string;
  @TextField({ max: 9 }) readonly regionCode!: string;
  @TextField() readonly regionName!: string;
  @TextField({ nullable: true, max: 500 }) readonly industry!: string | null;
  @TextField({ nullable: true, max: 2000 }) readonly description!: string | null;
  @DayField({ nullable: true }) readonly foundedOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly endedOn!: IsoDay | null;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];

  static from(cluster: Cluster, regions: Regions, mayChange: boolean): ClusterDto {
    const { id, name, regionCode, industry, description, foundedOn, endedOn, version } = cluster;
    const regionName = regions.name(regionCode);
    const allowedActions = mayChange ? ['change', ...(endedOn === null ? ['add-members'] : [])] : [];
    return { id, name, regionCode, regionName, industry, description, foundedOn, endedOn, version, allowedActions };
  }
}

export class AddMembersDto {
  @IdsField({ min: 1, max: 500 })
  readonly enterpriseIds!: string[];
  @DayField({ optional: true, description: 'today where left out' })
  readonly fromOn?: IsoDay;
}

export class EndMembershipDto {
  @DayField({ description: 'last day' })
  readonly toOn!: IsoDay;
}

export class MembershipDto {
  @IdField() readonly id!: string;
  @IdField() readonly enterpriseId!: string;
  @DayField() readonly fromOn!: IsoDay;
  @DayField({ nullable: true }) readonly toOn!: IsoDay | null;

  static from({ id, enterpriseId, fromOn, toOn }: ClusterMember): MembershipDto {
    return { id, enterpriseId, fromOn, toOn };
  }
}

export class MemberDto extends MembershipDto {
  @TextField({ description: 'of the enterprise' }) readonly name!: string;
}

export class MembersAddedDto {
  @CountField() readonly added!: number;
  @CountField({ description: 'were members already' }) readonly already!: number;
}
