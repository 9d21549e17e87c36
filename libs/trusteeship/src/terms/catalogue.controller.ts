import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '@ipharbor/access';
import { ChoiceField, FlagField, TextField } from '@ipharbor/platform/http';
import { Clock } from '@ipharbor/platform/kernel';
import { catalogue, itemCodes, licenceKinds, type ItemCode, type LicenceKind } from './catalogue';
import { payerRuleAgainst } from './payer-policy';

export class CatalogueItemDto {
  @ChoiceField(itemCodes) readonly code!: ItemCode;
  @TextField() readonly zh!: string;
  @TextField() readonly en!: string;
  @ChoiceField(licenceKinds, { nullable: true, description: 'what an agency must hold' })
  readonly licence!: LicenceKind | null;
  @TextField({ max: 200, description: 'what is delivered, unless agreed otherwise' }) readonly deliverable!: string;
  @FlagField({ description: 'whether public money may pay for it today' }) readonly mayBePublic!: boolean;
}

@ApiTags('agreements')
@Controller('service-catalogue')
export class CatalogueController {
  constructor(private readonly clock: Clock) {}

  /** 服务项目目录: what agreements may be about. */
  @Get()
  @SignedIn()
  @ApiOkResponse({ type: [CatalogueItemDto] })
  all(): CatalogueItemDto[] {
    return itemCodes.map((code) => {
      const { zh, en, licence, deliverable, spending } = catalogue[code];
      const mayBePublic = payerRuleAgainst(spending, 'public', this.clock.today()) === undefined;
      return { code, zh, en, licence, deliverable, mayBePublic };
    });
  }
}
