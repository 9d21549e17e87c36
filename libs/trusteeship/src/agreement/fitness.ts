import { Injectable } from '@nestjs/common';
import { Agency, Enterprise, Professional } from '@ipharbor/directory';
import type { FieldProblem, IsoDay } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { AgencyLicence } from '../licence/agency-licence.entity';
import { catalogue, type ItemCode, type LicenceKind } from '../terms/catalogue';
import { payerRuleAgainst } from '../terms/payer-policy';
import { refuseContradictions, type Terms } from '../terms/terms';
import { trusteeshipProblem } from '../trusteeship.problems';
import { Agreement } from './agreement.entity';
import { AgreementClient } from './agreement-client.entity';
import { AgreementVersion } from './agreement-version.entity';

const licenceNames: Record<LicenceKind, string> = {
  'patent-practice': '专利代理机构执业许可',
  'trademark-filing': '商标代理机构备案',
};

/** Whether an agency may promise these terms to these clients: asked when they are offered, and again when they are signed. */
@Injectable()
export class Fitness {
  /**
   * @throws term-before-start, term-too-long, item-twice, agency-not-active, leader-of-other-agency, and terms-refused (422)
   * with one entry for each item whose licence is missing or whose payer the law refuses
   */
  async ofTerms(tx: Tx, { agencyId }: Pick<Agreement, 'agencyId'>, terms: Terms, today: IsoDay): Promise<void> {
    refuseContradictions(terms);
    const agency = await tx.find(Agency, agencyId);
    if (agency?.status !== 'active') throw trusteeshipProblem('agency-not-active');
    await this.mustLead(tx, agencyId, terms.leaderId);
    const licences = await tx.findBy(AgencyLicence, { agencyId });
    // neither the day of signing nor the first day may be without the licence
    const days = [today, terms.startsOn > today ? terms.startsOn : today];
    const faults = terms.items.flatMap(({ code, payer }, at) => [
      ...licenceFault(agency, licences, code, days, `items[${at}].code`),
      ...payerFault(code, payer, terms.startsOn, `items[${at}].payer`),
    ]);
    if (faults.length > 0)
      throw trusteeshipProblem('terms-refused', {
        errors: faults,
        why: faults.map(({ message }) => message).join('；'),
      });
  }

  /**
   * Waits for whoever is signing for the same firms or the same leader, then looks.
   * @throws exclusive-overlap, leader-full (409)
   */
  async ofClients(tx: Tx, agreement: Agreement, terms: Terms, enterpriseIds: readonly string[]): Promise<void> {
    await tx.lock(Enterprise, enterpriseIds);
    for (const id of enterpriseIds) await this.refuseOverlap(tx, agreement, terms, id);
    if (terms.leaderId) await this.refuseOverload(tx, terms.leaderId, enterpriseIds);
  }

  private async mustLead(tx: Tx, agencyId: string, leaderId: string | null): Promise<void> {
    if (leaderId === null) return;
    const leader = await tx.find(Professional, leaderId);
    if (leader?.agencyId !== agencyId || leader.status !== 'active') throw trusteeshipProblem('leader-of-other-agency');
  }

  private async refuseOverlap(tx: Tx, agreement: Agreement, terms: Terms, enterpriseId: string): Promise<void> {
    const clients = await tx.findBy(AgreementClient, { enterpriseId });
    const ids = clients
      .filter(({ leftOn }) => leftOn === null || leftOn >= terms.startsOn)
      .map(({ agreementId }) => agreementId)
      .filter((id) => id !== agreement.id);
    for (const other of await tx.findMany(Agreement, ids)) {
      const [version] = await tx.findBy(AgreementVersion, { agreementId: other.id, n: other.current });
      if (!version || !overlaps(version.terms, other.lastDay, terms)) continue;
      const shared = version.terms.items.find(({ code }) => terms.items.some((item) => item.code === code));
      if (shared && (version.terms.isExclusive || terms.isExclusive))
        throw trusteeshipProblem('exclusive-overlap', { number: other.number, item: catalogue[shared.code].zh });
    }
  }

  private async refuseOverload(tx: Tx, leaderId: string, enterpriseIds: readonly string[]): Promise<void> {
    const [leader] = await tx.lock(Professional, [leaderId]);
    const led = await tx.findBy(AgreementClient, { leaderId, leftOn: null });
    const firms = new Set([...led.map(({ enterpriseId }) => enterpriseId), ...enterpriseIds]);
    if (firms.size > leader.capacity)
      throw trusteeshipProblem('leader-full', { name: leader.name, capacity: leader.capacity });
  }
}

const overlaps = (other: Terms, lastDay: IsoDay, terms: Terms): boolean =>
  other.startsOn <= terms.endsOn && terms.startsOn <= lastDay;

/**
 * The papers on record decide; where there is none, the register: a licence number for patents, the declared service for
 * trademarks.
 */
function licenceFault(
  agency: Agency,
  licences: readonly AgencyLicence[],
  code: ItemCode,
  days: readonly IsoDay[],
  field: string,
): FieldProblem[] {
  const { zh, licence } = catalogue[code];
  if (licence === null) return [];
  const papers = licences.filter(({ kind }) => kind === licence);
  if (papers.length > 0) {
    if (days.every((day) => papers.some((paper) => paper.isValidOn(day)))) return [];
    return [
      { field, code: 'licence-lapsed', message: `“${zh}”须具备${licenceNames[licence]}，该机构的证件已失效或尚未生效` },
    ];
  }
  const isKnown = licence === 'patent-practice' ? agency.licenceNo !== null : agency.services.includes('trademark');
  if (isKnown) return [];
  return [{ field, code: 'licence-required', message: `“${zh}”须具备${licenceNames[licence]}，该机构没有` }];
}

function payerFault(
  code: ItemCode,
  payer: Terms['items'][number]['payer'],
  day: IsoDay,
  field: string,
): FieldProblem[] {
  const { zh, spending } = catalogue[code];
  const rule = payerRuleAgainst(spending, payer, day);
  if (!rule) return [];
  return [
    { field, code: 'public-money-refused', message: `“${zh}”不得由财政资金支付：${rule.name}（${rule.source}）` },
  ];
}
