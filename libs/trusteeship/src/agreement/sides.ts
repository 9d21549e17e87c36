import type { Actor } from '@ipharbor/access';
import { trusteeshipProblem } from '../trusteeship.problems';
import type { Agreement, Party, Side } from './agreement.entity';

/** In whose name somebody acts upon an agreement that they may see. */
export function sideOf(actor: Actor, { agencyId, enterpriseId }: Agreement): Side | null {
  if (actor.agencyIds.includes(agencyId)) return 'agency';
  if (enterpriseId !== null && actor.enterpriseIds.includes(enterpriseId)) return 'client';
  return actor.regionCodes.length > 0 ? 'bureau' : null;
}

/** A side that may negotiate: a firm that merely accedes to a framework may not. Throws `not-a-party` (403). */
export function negotiatingSide(actor: Actor, agreement: Agreement): Side {
  const side = sideOf(actor, agreement);
  if (side === null) throw trusteeshipProblem('not-a-party');
  return side;
}

/**
 * Whose signature this is. Parties sign for themselves; the bureau is the administration of a cluster, and enters what
 * came back on paper for either. Throws `wrong-party` (403).
 */
export function signingParty(actor: Actor, agreement: Agreement, named: Party | undefined, isOnPaper: boolean): Party {
  const side = negotiatingSide(actor, agreement);
  if (side !== 'bureau') {
    if (named !== undefined && named !== side) throw trusteeshipProblem('wrong-party');
    return side;
  }
  const party = named ?? 'client';
  if (!isOnPaper && !(party === 'client' && agreement.clusterId !== null && agreement.enterpriseId === null))
    throw trusteeshipProblem('wrong-party');
  return party;
}
