import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ChoiceField, TextField } from '@ipharbor/platform/http';
import { roles, type Role } from '../actor';
import { Public } from '../requires';
import { DemoAccounts } from './demo-accounts';

class DemoCardDto {
  @TextField()
  readonly username!: string;
  @ChoiceField(roles)
  readonly role!: Role;
  @TextField()
  readonly displayName!: string;
  @TextField()
  readonly hint!: string;
  @TextField()
  readonly password!: string;
}

@ApiTags('access')
@Controller('demo/accounts')
export class DemoAccountController {
  constructor(private readonly accounts: DemoAccounts) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: DemoCardDto, isArray: true })
  all(): Promise<DemoCardDto[]> {
    return this.accounts.all();
  }
}
