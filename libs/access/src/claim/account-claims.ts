import { Injectable } from '@nestjs/common';
import type { Upload } from '@ipharbor/platform/http';
import { Clock, newId, type Principal } from '@ipharbor/platform/kernel';
import { defineEvent, Reader, UnitOfWork, type Page } from '@ipharbor/platform/persistence';
import { accessProblem } from '../access.problems';
import { Accounts } from '../account/accounts';
import type { Invitation } from '../account/invitation';
import type { Actor } from '../actor';
import { newOneTimeCode } from '../password/one-time-code';
import { Throttle } from '../session/throttle';
import type { ClaimPageDto, NewClaimDto } from './account-claim.dto';
import { AccountClaim } from './account-claim.entity';
import { AccountClaimPolicy } from './account-claim.policy';
import { ClaimPorts } from './claim-ports';

export const claimSubmitted = defineEvent('account-claim.submitted', '提交认领');
export const claimApproved = defineEvent('account-claim.approved', '通过认领');
export const claimRejected = defineEvent('account-claim.rejected', '驳回认领');

/** Claims of one address. */
const claimsOfSource = { times: 10, minutes: 60 };

/** Enterprises and agencies ask for an account on their record; an officer of its region decides. */
@Injectable()
export class AccountClaims {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly policy: AccountClaimPolicy,
    private readonly ports: ClaimPorts,
    private readonly accounts: Accounts,
    private readonly throttle: Throttle,
  ) {}

  /** `claim-subject-unknown` (422) for a code that names no record, `claims-closed` (503) where claims are not offered. */
  async submit(source: Principal, dto: NewClaimDto, licence: Upload): Promise<AccountClaim> {
    this.throttle.check(`claim:${source.sourceIp}`, claimsOfSource);
    this.throttle.count(`claim:${source.sourceIp}`, claimsOfSource);
    const subject = await this.ports.of(dto.kind).byCode(dto.code);
    if (!subject) throw accessProblem('claim-subject-unknown');
    if (await this.accounts.byUsername(dto.username)) throw accessProblem('username-taken', { username: dto.username });
    const id = newId();
    const keepLicence = await this.ports.licences.receive(licence);
    return this.work.run(async (tx) => {
      const licenceId = await keepLicence(tx, source, { type: 'account_claim', id });
      const claim = Object.assign(new AccountClaim(), dto, {
        id,
        subjectId: subject.id,
        subjectName: subject.name,
        regionCode: subject.regionCode,
        licenceId,
        createdAt: this.clock.now(),
      });
      await tx.insert(claim);
      await tx.publish(source, claimSubmitted, claim, { kind: dto.kind, subjectId: subject.id });
      return claim;
    });
  }

  page(actor: Actor, filter: ClaimPageDto): Promise<Page<{ id: string }>> {
    const query = this.policy.scope(actor, this.reader.from(AccountClaim, 'claim').select('claim.id', 'id'));
    if (filter.status) query.andWhere('claim.status = :status', { status: filter.status });
    return this.reader.page(query, filter, { createdAt: ['claim.createdAt'] }, '-createdAt');
  }

  /** In the order of the ids, which the caller may see. */
  async byIds(ids: readonly string[]): Promise<AccountClaim[]> {
    if (ids.length === 0) return [];
    const claims = await this.reader.from(AccountClaim, 'claim').where('claim.id IN (:...ids)', { ids }).getMany();
    return ids.flatMap((id) => claims.find((claim) => claim.id === id) ?? []);
  }

  /** Makes the account, with a one-time code for the applicant. */
  approve(actor: Actor, id: string, version: number): Promise<{ claim: AccountClaim; invitation: Invitation }> {
    const code = newOneTimeCode();
    const accountId = newId();
    return this.work.run(async (tx) => {
      const claim = await tx.get(AccountClaim, id, this.policy, actor);
      claim.version = version;
      claim.approve(accountId, actor.accountId, this.clock.now());
      const { kind, username, applicantName: displayName, phone, subjectId } = claim;
      const record = kind === 'enterprise' ? { enterpriseId: subjectId } : { agencyId: subjectId };
      const facts = { id: accountId, username, displayName, phone, roles: [kind], ...record };
      const invitation = await this.accounts.inviteIn(tx, actor, facts, code);
      await tx.update(claim);
      await tx.publish(actor, claimApproved, claim, { accountId });
      return { claim, invitation };
    });
  }

  reject(actor: Actor, id: string, version: number, reason: string): Promise<AccountClaim> {
    return this.work.run(async (tx) => {
      const claim = await tx.get(AccountClaim, id, this.policy, actor);
      claim.version = version;
      claim.reject(reason, actor.accountId, this.clock.now());
      await tx.update(claim);
      await tx.publish(actor, claimRejected, claim, { reason });
      return claim;
    });
  }
}
