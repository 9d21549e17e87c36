import {
  ChoiceField,
  ChoicesField,
  CountField,
  DayField,
  FenField,
  FlagField,
  IdField,
  PartsField,
  TextField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { catalogue, itemCodes, type ItemCode } from './catalogue';
import { payers, type Payer } from './payer-policy';
import { standardClauses } from './standard-clauses';
import {
  consentMatters,
  modes,
  rhythms,
  signingOrders,
  type AgreedItem,
  type ConsentMatter,
  type Mode,
  type Rhythm,
  type SigningOrder,
  type Terms,
} from './terms';

export class ProposedItemDto {
  @ChoiceField(itemCodes) readonly code!: ItemCode;
  @CountField({ optional: true, min: 1, max: 10_000, description: 'for each client, over the whole term' })
  readonly quantity?: number;
  @ChoiceField(rhythms, { optional: true }) readonly rhythm?: Rhythm;
  @TextField({ optional: true, max: 200 }) readonly deliverable?: string;
  @CountField({ optional: true, nullable: true, min: 1, max: 250, description: 'working days' })
  readonly withinDays?: number | null;
  @ChoiceField(payers, { optional: true }) readonly payer?: Payer;
  @FenField({ optional: true, nullable: true, description: 'for the whole quantity' })
  readonly priceFen?: number | null;
}

/** What is proposed: clauses left out are the standard ones. */
export class ProposedTermsDto {
  @ChoiceField(modes, { optional: true }) readonly mode?: Mode;
  @DayField() readonly startsOn!: IsoDay;
  @DayField() readonly endsOn!: IsoDay;
  @PartsField(() => ProposedItemDto, { min: 1, max: 40 }) readonly items!: ProposedItemDto[];
  @FlagField({ optional: true }) readonly isExclusive?: boolean;
  @IdField({ optional: true, nullable: true, description: '项目负责人, a professional of the agency' })
  readonly leaderId?: string | null;
  @TextField({ optional: true, nullable: true }) readonly liaisonName?: string | null;
  @IdField({ optional: true, nullable: true, description: '代理机构, where it is another agency' })
  readonly agentOfRecordId?: string | null;
  @ChoicesField(consentMatters, { optional: true }) readonly consentFor?: ConsentMatter[];
  @FenField({ optional: true, nullable: true }) readonly payLimitFen?: number | null;
  @TextField({ optional: true, max: 1000 }) readonly conflictDeclaration?: string;
  @TextField({ optional: true, max: 2000 }) readonly secrecy?: string;
  @TextField({ optional: true, max: 2000 }) readonly personalData?: string;
  @TextField({ optional: true, max: 2000 }) readonly liability?: string;
  @TextField({ optional: true, max: 2000 }) readonly exit?: string;
  @TextField({ optional: true, max: 2000 }) readonly disputes?: string;
  @CountField({ optional: true, max: 180, description: 'calendar days' }) readonly noticeDays?: number;
  @CountField({
    optional: true,
    nullable: true,
    min: 1,
    max: 60,
    description: 'working days; null: silence says nothing',
  })
  readonly silenceDays?: number | null;
  @ChoiceField(signingOrders, { optional: true }) readonly signingOrder?: SigningOrder;
}

/** The whole terms of a proposal. */
export function termsOf(dto: ProposedTermsDto): Terms {
  return {
    mode: dto.mode ?? 'partial',
    startsOn: dto.startsOn,
    endsOn: dto.endsOn,
    items: dto.items.map(itemOf),
    isExclusive: dto.isExclusive ?? false,
    leaderId: dto.leaderId ?? null,
    liaisonName: dto.liaisonName ?? null,
    agentOfRecordId: dto.agentOfRecordId ?? null,
    consentFor: dto.consentFor ?? ['abandon', 'reply', 'transfer'],
    payLimitFen: dto.payLimitFen ?? null,
    conflictDeclaration: dto.conflictDeclaration ?? standardClauses.conflictDeclaration,
    secrecy: dto.secrecy ?? standardClauses.secrecy,
    personalData: dto.personalData ?? standardClauses.personalData,
    liability: dto.liability ?? standardClauses.liability,
    exit: dto.exit ?? standardClauses.exit,
    disputes: dto.disputes ?? standardClauses.disputes,
    noticeDays: dto.noticeDays ?? 30,
    silenceDays: dto.silenceDays ?? null,
    signingOrder: dto.signingOrder ?? 'any',
  };
}

const itemOf = ({
  code,
  quantity = 1,
  rhythm = 'on-demand',
  payer = 'enterprise',
  ...item
}: ProposedItemDto): AgreedItem => ({
  ...{ code, quantity, rhythm, payer },
  deliverable: item.deliverable ?? catalogue[code].deliverable,
  withinDays: item.withinDays ?? null,
  priceFen: item.priceFen ?? null,
});

export class AgreedItemDto implements AgreedItem {
  @ChoiceField(itemCodes) readonly code!: ItemCode;
  @CountField() readonly quantity!: number;
  @ChoiceField(rhythms) readonly rhythm!: Rhythm;
  @TextField({ max: 200 }) readonly deliverable!: string;
  @CountField({ nullable: true }) readonly withinDays!: number | null;
  @ChoiceField(payers) readonly payer!: Payer;
  @FenField({ nullable: true }) readonly priceFen!: number | null;
}

export class TermsDto implements Terms {
  @ChoiceField(modes) readonly mode!: Mode;
  @DayField() readonly startsOn!: IsoDay;
  @DayField() readonly endsOn!: IsoDay;
  @PartsField(() => AgreedItemDto) readonly items!: readonly AgreedItem[];
  @FlagField() readonly isExclusive!: boolean;
  @IdField({ nullable: true }) readonly leaderId!: string | null;
  @TextField({ nullable: true }) readonly liaisonName!: string | null;
  @IdField({ nullable: true }) readonly agentOfRecordId!: string | null;
  @ChoicesField(consentMatters) readonly consentFor!: readonly ConsentMatter[];
  @FenField({ nullable: true }) readonly payLimitFen!: number | null;
  @TextField({ max: 1000 }) readonly conflictDeclaration!: string;
  @TextField({ max: 2000 }) readonly secrecy!: string;
  @TextField({ max: 2000 }) readonly personalData!: string;
  @TextField({ max: 2000 }) readonly liability!: string;
  @TextField({ max: 2000 }) readonly exit!: string;
  @TextField({ max: 2000 }) readonly disputes!: string;
  @CountField() readonly noticeDays!: number;
  @CountField({ nullable: true }) readonly silenceDays!: number | null;
  @ChoiceField(signingOrders) readonly signingOrder!: SigningOrder;
}
