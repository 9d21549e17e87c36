import type { Actor, Permission } from '@ipharbor/access';
import type { Agreement } from './agreement.entity';
import { agreementLifecycle, type AgreementAction } from './agreement.lifecycle';
import { sideOf } from './sides';

/** What people do; the days do the rest. */
const permissionFor: Readonly<Partial<Record<AgreementAction, Permission>>> = {
  offer: 'agreement:negotiate',
  'counter-offer': 'agreement:negotiate',
  decline: 'agreement:negotiate',
  withdraw: 'agreement:negotiate',
  sign: 'agreement:sign',
  suspend: 'agreement:suspend',
  resume: 'agreement:suspend',
  terminate: 'agreement:terminate',
  'hand-over': 'agreement:hand-over',
  archive: 'agreement:archive',
};

/** The actions that this person may take now, as buttons. */
export function allowedActions(actor: Actor, agreement: Agreement): string[] {
  const side = sideOf(actor, agreement);
  if (side === null) return [];
  const may = (permission: Permission | undefined): boolean =>
    permission !== undefined && actor.permissions.has(permission);
  const isOwnProposal = agreement.proposedBy === side;
  const steps = agreementLifecycle
    .actionsFrom(agreement.status)
    .filter((action) => may(permissionFor[action]))
    .filter((action) => !(isOwnProposal && (action === 'counter-offer' || action === 'decline')))
    .filter(
      (action) => !(action === 'withdraw' && !isOwnProposal && agreement.status !== 'draft' && side !== 'bureau'),
    );
  const { isInForce, proposed, filedOn, status } = agreement;
  const others = [
    agreement.status === 'draft' && may('agreement:draft') && 'change',
    isInForce && proposed !== null && may('agreement:sign') && 'sign',
    isInForce && proposed !== null && may('agreement:negotiate') && (isOwnProposal ? 'withdraw' : 'decline'),
    (status === 'active' || status === 'suspended') && proposed === null && may('agreement:negotiate') && 'amend',
    isInForce && filedOn === null && may('agreement:file') && 'file',
    (isInForce || status === 'expired') && may('agreement:renew') && 'renew',
    status === 'active' && agreement.enterpriseId === null && may('agreement:accede') && 'accede',
  ];
  return [...steps, ...others.filter((action) => typeof action === 'string')];
}
