import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Caller, People, SignedIn, type Actor } from '@ipharbor/access';
import { maskedPhone } from '../delivery/masked';
import { OwnPreferencesDto, PreferencesDto } from './preference.dto';
import { Preferences } from './preferences';

/** 消息设置, each for oneself. */
@Controller('notification-preferences')
export class PreferenceController {
  constructor(
    private readonly preferences: Preferences,
    private readonly people: People,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: OwnPreferencesDto })
  async own(@Caller() { accountId }: Actor): Promise<OwnPreferencesDto> {
    const [ways, addresses, reach] = await Promise.all([
      this.preferences.of(accountId),
      this.preferences.addresses([accountId]),
      this.people.reachOf([accountId]),
    ]);
    const phone = reach.get(accountId)?.phone ?? null;
    return { ...ways, email: addresses.get(accountId) ?? null, phone: phone && maskedPhone(phone) };
  }

  @Put()
  @SignedIn()
  @ApiOkResponse({ type: OwnPreferencesDto })
  async decide(@Caller() actor: Actor, @Body() { email, ...ways }: PreferencesDto): Promise<OwnPreferencesDto> {
    await this.preferences.decide(actor, ways, email);
    return this.own(actor);
  }
}
