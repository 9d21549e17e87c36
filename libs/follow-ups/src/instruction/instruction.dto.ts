import { DayField, IdField, PartField, TextField } from '@ipharbor/platform/http';

export class AboutDto {
  @TextField({ max: 32 }) readonly type!: string;
  @IdField() readonly id!: string;
}

export class InstructDto {
  @IdField({ optional: true }) readonly id?: string;
  @PartField(() => AboutDto, {
    description: 'any record that the caller may see; a work item stands for what it is about',
  })
  readonly subject!: AboutDto;
  @TextField({ max: 480, description: 'the instruction itself' }) readonly words!: string;
  @IdField({ optional: true, description: 'of a work item its owner, when left out' }) readonly ownerAccountId?: string;
  @IdField({ optional: true }) readonly ownerUnitId?: string;
  @DayField({ optional: true, description: 'after three working days, when left out' }) readonly finishBy?: string;
}

export class SuperviseDto extends InstructDto {
  @DayField({ optional: true, description: 'reply by this day; after three working days, when left out' })
  readonly replyBy?: string;
}

export class ReplyDto {
  @TextField({ max: 2000 }) readonly words!: string;
}
