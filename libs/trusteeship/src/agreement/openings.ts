import { AccessGrant, type GrantPrincipalType } from '@ipharbor/access';
import { newId, type IsoDay, type SubjectRef } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import type { Agreement } from './agreement.entity';
import type { AgreementClient } from './agreement-client.entity';

/** The agency sees the firm it serves; a firm that accedes sees the framework. */
export async function openToBoth(tx: Tx, agreement: Agreement, client: AgreementClient): Promise<void> {
  const { agencyId, id: agreementId, number } = agreement;
  await tx.insertMany([
    grant('agency', agencyId, { type: 'enterprise', id: client.enterpriseId }, client, `托管协议 ${number}`),
    grant('enterprise', client.enterpriseId, { type: 'agreement', id: agreementId }, client, `加入托管协议 ${number}`),
  ]);
}

/** The last day of what `openToBoth` opened. The framework stays open to a firm that left: its own record is in it. */
export async function closeAgency(
  tx: Tx,
  { number }: Agreement,
  client: AgreementClient,
  lastDay: IsoDay,
): Promise<void> {
  const grants = await tx.findBy(AccessGrant, {
    principalType: 'agency',
    principalId: client.agencyId,
    subjectType: 'enterprise',
    subjectId: client.enterpriseId,
    toOn: null,
  });
  for (const one of grants.filter(({ reason }) => reason === `托管协议 ${number}`)) {
    one.toOn = lastDay;
    await tx.update(one);
  }
}

const grant = (
  principalType: GrantPrincipalType,
  principalId: string,
  subject: SubjectRef,
  { regionCode, joinedOn }: AgreementClient,
  reason: string,
): AccessGrant =>
  Object.assign(new AccessGrant(), {
    id: newId(),
    principalType,
    principalId,
    subjectType: subject.type,
    subjectId: subject.id,
    regionCode,
    reason,
    fromOn: joinedOn,
    toOn: null,
  });
