import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Actor } from '@ipharbor/access';
import { AnId, SeenVersion } from '@ipharbor/platform/http';
import { AddContactDto, ChangeContactDto, ContactDto } from './enterprise-contact.dto';
import { EnterpriseContacts } from './enterprise-contacts';

@ApiTags('enterprises')
@Controller('enterprises/:id/contacts')
export class EnterpriseContactController {
  constructor(private readonly contacts: EnterpriseContacts) {}

  @Post()
  @Requires('enterprise:change-contacts')
  @ApiCreatedResponse({ type: ContactDto })
  async add(@Caller() actor: Actor, @Param('id', AnId) id: string, @Body() dto: AddContactDto): Promise<ContactDto> {
    return ContactDto.from(await this.contacts.add(actor, id, dto), false);
  }

  /** A person who leaves gets a last day (`toOn`). */
  @Patch(':contactId')
  @Requires('enterprise:change-contacts')
  @ApiOkResponse({ type: ContactDto })
  async change(
    @Caller() actor: Actor,
    @Param('id', AnId) id: string,
    @Param('contactId', AnId) contactId: string,
    @SeenVersion() version: number,
    @Body() dto: ChangeContactDto,
  ): Promise<ContactDto> {
    return ContactDto.from(await this.contacts.change(actor, id, contactId, version, dto), false);
  }
}
