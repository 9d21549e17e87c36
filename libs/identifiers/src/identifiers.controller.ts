import { Controller, Get, Headers, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam } from '@nestjs/swagger';
import { Public } from '@ipharbor/access';
import { Clock } from '@ipharbor/platform/kernel';
import { IdentifierReadingDto } from './identifier-reading.dto';
import { identifierKinds, readIdentifier } from './identifiers';

@Controller('identifiers')
export class IdentifiersController {
  constructor(private readonly clock: Clock) {}

  @Get(':kind/:value')
  @Public()
  @ApiParam({ name: 'kind', enum: identifierKinds })
  @ApiOkResponse({ type: IdentifierReadingDto })
  read(
    @Param('kind') kind: string,
    @Param('value') value: string,
    @Headers('accept-language') languages = 'zh',
  ): IdentifierReadingDto {
    const reading = readIdentifier(kind, value, { today: this.clock.today() });
    return IdentifierReadingDto.from(reading, /^en\b/i.test(languages) ? 'en' : 'zh');
  }
}
