import { Injectable } from '@nestjs/common';
import { AccessGrant, People, Scope, type Actor } from '@ipharbor/access';
import { Secrets } from '@ipharbor/platform/config';
import { Clock, newId, system } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { helpProblem } from '../help-requests.problems';
import { CaseAccess } from '../request/case-access';
import { reporterOpened, reporterRead, reporterSealed } from '../request/help-request.events';
import type { HelpRequest } from '../request/help-request.entity';
import type { OpenReporterDto, ReporterDto } from './reporter.dto';
import { HelpReporter } from './reporter.entity';

/** Identities of reporters: sealed on arrival, read only by those who need to know, and every reading is recorded. */
@Injectable()
export class Reporters {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly people: People,
    private readonly rule: Scope,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** In the unit of work that files the report. @throws reporter-store-closed (503) where no key is configured */
  async keep(tx: Tx, request: HelpRequest, { name, phone, address }: ReporterDto): Promise<void> {
    if (!this.secrets.isOpen) throw helpProblem('reporter-store-closed');
    const sealed = this.secrets.seal(JSON.stringify({ name, phone, address: address ?? null }), placeOf(request.id));
    const row = { id: newId(), requestId: request.id, sealed, isNamed: true, sealedAt: this.clock.now() };
    await tx.insert(Object.assign(new HelpReporter(), row));
    await tx.publish(system, reporterSealed, request);
  }

  /** The head of the desk gives one person access, until a day. @throws not-head-of-desk (403) */
  open(actor: Actor, requestId: string, { accountId, toOn, reason }: OpenReporterDto): Promise<void> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, requestId);
      if ((await this.people.headOf(request.unitId)) !== actor.accountId) throw helpProblem('not-head-of-desk');
      const reporter = await this.of(tx, requestId);
      if (!(await this.people.named([accountId])).has(accountId)) throw persistenceProblem('not-found');
      const fromOn = this.clock.today();
      await tx.insert(
        Object.assign(new AccessGrant(), {
          ...{ id: newId(), principalType: 'account', principalId: accountId, subjectType: 'help_reporter' },
          ...{ subjectId: reporter.id, regionCode: request.regionCode, reason, fromOn, toOn },
        }),
      );
      await tx.publish(actor, reporterOpened, request, { accountId, toOn, reason });
    });
  }

  /** Handed out only once the reading is recorded. @throws need-to-know (403) */
  read(actor: Actor, requestId: string): Promise<ReporterDto> {
    return this.work.run(async (tx) => {
      const request = await this.access.read(tx, actor, requestId);
      const reporter = await this.of(tx, requestId);
      if (!(await this.rule.covers(actor, { grants: [['help_reporter', reporter.id]] })))
        throw helpProblem('need-to-know');
      await tx.publish(actor, reporterRead, request);
      return JSON.parse(this.secrets.open(reporter.sealed, placeOf(requestId))) as ReporterDto;
    });
  }

  private async of(tx: Tx, requestId: string): Promise<HelpReporter> {
    const [reporter] = await tx.findBy(HelpReporter, { requestId });
    if (!reporter) throw persistenceProblem('not-found');
    return reporter;
  }
}

/** What an identity is sealed to: it opens for its own case alone. */
const placeOf = (requestId: string): string => `help_reporter:${requestId}`;
