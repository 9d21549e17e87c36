import {
  ChoiceField,
  CountField,
  FenField,
  FlagField,
  InstantField,
  PartField,
  TextField,
} from '@ipharbor/platform/http';
import { failures } from '../delivery/failure';

/** What a channel did lately. */
export class ChannelCountsDto {
  @CountField({ description: 'made today' }) readonly today!: number;
  @CountField({ description: 'on their way now' }) readonly waiting!: number;
  @CountField({ description: 'failed in the last 30 days and not sent again' }) readonly failed!: number;
  @InstantField({ nullable: true }) readonly lastSentAt!: string | null;
}

export class MailChannelDto extends ChannelCountsDto {
  @FlagField() readonly isConfigured!: boolean;
  @TextField({ nullable: true, description: 'host and port' }) readonly server!: string | null;
  @TextField({ nullable: true }) readonly from!: string | null;
}

export class SmsMonthDto {
  @TextField() readonly month!: string;
  @FenField() readonly capFen!: number;
  @FenField() readonly spentFen!: number;
  @CountField() readonly messages!: number;
  @CountField() readonly segments!: number;
  @CountField() readonly version!: number;
}

export class SmsChannelDto extends ChannelCountsDto {
  @ChoiceField(['http', 'file', 'none']) readonly adapter!: string;
  @TextField() readonly signature!: string;
  @FenField() readonly fenPerSegment!: number;
  @TextField({ description: 'nothing goes out before' }) readonly dayBegins!: string;
  @TextField({ description: 'nothing goes out after' }) readonly dayEnds!: string;
  @PartField(() => SmsMonthDto) readonly month!: SmsMonthDto;
}

export class ChannelsDto {
  @PartField(() => MailChannelDto) readonly mail!: MailChannelDto;
  @PartField(() => SmsChannelDto) readonly sms!: SmsChannelDto;
}

export class SetCapDto {
  @CountField({ max: 100_000_000, description: 'in fen' }) readonly capFen!: number;
}

export class TestMailDto {
  @TextField({ pattern: /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/ }) readonly to!: string;
}

export class TestResultDto {
  @FlagField() readonly isAccepted!: boolean;
  @ChoiceField(failures, { nullable: true }) readonly failure!: string | null;
  @TextField({ nullable: true, max: 500 }) readonly detail!: string | null;
}
