import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId, type Principal } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { refuseReversed } from '../contact/enterprise-contacts';
import { directoryProblem } from '../directory.problems';
import { Enterprise } from '../enterprise/enterprise.entity';
import { enterpriseChanged } from '../enterprise/enterprise.events';
import { EnterprisePolicy } from '../enterprise/enterprise.policy';
import type { AddLabelDto } from './enterprise-label.dto';
import { EnterpriseLabel } from './enterprise-label.entity';
import { labelEnded, labelGiven } from './enterprise-label.events';

/** Recognitions of enterprises. Being high-tech is also a mark on the enterprise, which lists filter by. */
@Injectable()
export class EnterpriseLabels {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: EnterprisePolicy,
    private readonly clock: Clock,
  ) {}

  add(actor: Actor, enterpriseId: string, dto: AddLabelDto): Promise<EnterpriseLabel> {
    return this.work.run(async (tx) => {
      const enterprise = await tx.get(Enterprise, enterpriseId, this.policy, actor);
      if (enterprise.mergedIntoId !== null) throw directoryProblem('merged-away', { intoId: enterprise.mergedIntoId });
      const { id = newId(), kind, certificateNo = null, fromOn, toOn = null } = dto;
      const label = Object.assign(new EnterpriseLabel(), { id, enterpriseId, kind, certificateNo, fromOn, toOn });
      refuseReversed(label);
      await tx.insert(label);
      await tx.publish(actor, labelGiven, label, { kind, fromOn, toOn });
      if (kind === 'high-tech') await this.markHighTech(tx, actor, enterprise);
      return label;
    });
  }

  end(actor: Actor, enterpriseId: string, id: string, toOn: string): Promise<EnterpriseLabel> {
    return this.work.run(async (tx) => {
      const enterprise = await tx.get(Enterprise, enterpriseId, this.policy, actor);
      const label = await tx.find(EnterpriseLabel, id);
      if (label?.enterpriseId !== enterpriseId) throw persistenceProblem('not-found');
      label.toOn = toOn;
      refuseReversed(label);
      await tx.update(label);
      await tx.publish(actor, labelEnded, label, { kind: label.kind, toOn });
      if (label.kind === 'high-tech') await this.markHighTech(tx, actor, enterprise);
      return label;
    });
  }

  /** Brings the mark in line with the certificates in the register; answers whether it changed. */
  async markHighTech(tx: Tx, actor: Principal, enterprise: Enterprise): Promise<boolean> {
    const labels = await tx.findBy(EnterpriseLabel, { enterpriseId: enterprise.id, kind: 'high-tech' });
    const isHighTech = labels.some((label) => label.holdsOn(this.clock.today()));
    if (enterprise.isHighTech === isHighTech) return false;
    enterprise.isHighTech = isHighTech;
    enterprise.updatedAt = this.clock.now();
    await tx.update(enterprise);
    await tx.publish(actor, enterpriseChanged, enterprise);
    return true;
  }
}
