import { CountField, IdField, TextField } from '@ipharbor/platform/http';

/** A firm that meets the criteria of a campaign without being on its list. */
export class MatchDto {
  @IdField() readonly enterpriseId!: string;
  @TextField() readonly enterpriseName!: string;
  @TextField() readonly regionCode!: string;
  @TextField() readonly regionName!: string;
  @CountField({ nullable: true }) readonly rdStaff!: number | null;
  @CountField() readonly inventionsInForce!: number;
}
