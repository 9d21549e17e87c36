import {
  ChoiceField,
  ChoicesField,
  CountField,
  DayField,
  IdField,
  IdsField,
  InstantField,
  PageDto,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { programmeActions, programmeStatuses, type ProgrammeAction, type ProgrammeStatus } from './programme.lifecycle';

export class SelectProgrammeDto {
  @IdField({ optional: true }) readonly id?: string;
  @TextField() readonly name!: string;
  @IdField() readonly clusterId!: string;
}

export class ProgrammeStepDto {
  @ChoiceField(programmeActions) readonly action!: ProgrammeAction;
  @IdsField({ optional: true, max: 50, description: 'publish-providers: the agencies proposed' })
  readonly providerIds?: string[];
  @CountField({
    optional: true,
    min: 5,
    max: 30,
    description: 'publish-providers: working days to object; 5 when left out',
  })
  readonly objectionDays?: number;
  @TextField({ optional: true, max: 2000, description: 'evaluate: what was found' }) readonly evaluation?: string;
}

export class ProgrammePageDto extends PageDto {
  @ChoicesField(programmeStatuses, { optional: true }) readonly status?: ProgrammeStatus[];
  @IdField({ optional: true }) readonly clusterId?: string;
}

export class ProgrammeDto {
  @IdField() readonly id!: string;
  @TextField() readonly name!: string;
  @IdField() readonly clusterId!: string;
  @TextField() readonly clusterName!: string;
  @TextField() readonly regionCode!: string;
  @ChoiceField(programmeStatuses) readonly status!: ProgrammeStatus;
  @TextsField() readonly providerIds!: string[];
  @TextsField() readonly providerNames!: string[];
  @DayField({ nullable: true, description: '公示: the last day to object' }) readonly objectionUntil!: IsoDay | null;
  @TextField({ nullable: true, max: 2000 }) readonly evaluation!: string | null;
  @CountField({ description: 'firms of the cluster today' }) readonly members!: number;
  @CountField({ description: 'agreements of the programme in force' }) readonly agreements!: number;
  @CountField({ description: 'firms served under them' }) readonly served!: number;
  @InstantField() readonly createdAt!: string;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];
}
