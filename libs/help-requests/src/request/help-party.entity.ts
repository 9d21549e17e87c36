import { normaliseKey } from '@ipharbor/platform/kernel';
import { BelongsTo, Code, Id, Line, Name, Ref, TableOf, Word } from '@ipharbor/platform/persistence';
import { HelpRequest } from './help-request.entity';

/** 对方当事人, 其权利人或控制人, 对方代理人, 申请人的代理人 */
export const partyRoles = ['opponent', 'opponent-owner', 'opponent-agent', 'own-agent'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** Somebody else in a case. Conflicts of interest are found by these rows. */
@TableOf('help_party', { index: [['requestId'], ['enterpriseId'], ['nameKey']], confidential: ['name', 'address'] })
export class HelpParty {
  @Id() readonly id!: string;
  @Ref() readonly requestId!: string;
  @Word() readonly role!: PartyRole;
  @Name() readonly name!: string;
  @Line() readonly nameKey!: string;
  @Code({ nullable: true }) readonly uscc!: string | null;
  /** In our directory. */
  @Ref({ nullable: true }) enterpriseId!: string | null;
  @Line({ nullable: true }) readonly address!: string | null;
  @BelongsTo('help_party', 'requestId', () => HelpRequest) readonly request?: never;

  static of(
    facts: Pick<HelpParty, 'id' | 'requestId' | 'role' | 'name' | 'uscc' | 'enterpriseId' | 'address'>,
  ): HelpParty {
    return Object.assign(new HelpParty(), facts, { nameKey: normaliseKey(facts.name) });
  }
}
