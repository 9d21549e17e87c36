import { Injectable } from '@nestjs/common';
import type { Principal, SubjectRef } from '@ipharbor/platform/kernel';
import type { Upload } from '@ipharbor/platform/http';
import type { Tx } from '@ipharbor/platform/persistence';
import { accessProblem } from '../access.problems';
import type { ClaimKind } from './account-claim.entity';

/** The record that a code names. */
export interface ClaimSubject {
  readonly id: string;
  readonly name: string;
  /** The region whose officers decide. */
  readonly regionCode: string;
}

/** How the context that owns a kind of record answers for its codes: `uscc` of enterprises, code of agencies. */
export interface ClaimSubjects {
  readonly kind: ClaimKind;
  byCode(code: string): Promise<ClaimSubject | null>;
}

/** Gives a licence its row, in the unit of work of its claim; answers the id under which it is opened again. */
export type KeepLicence = (tx: Tx, source: Principal, claim: SubjectRef) => Promise<string>;

/** Who keeps the licence that comes with a claim: looks at the file and moves it in before the unit of work. */
export interface ClaimLicences {
  receive(upload: Upload): Promise<KeepLicence>;
}

/** What claims need of other contexts, registered by them at boot; claims stay closed until both are there. */
@Injectable()
export class ClaimPorts {
  private readonly subjects = new Map<ClaimKind, ClaimSubjects>();
  private keeper: ClaimLicences | null = null;

  registerSubjects(subjects: ClaimSubjects): void {
    if (this.subjects.has(subjects.kind)) throw new Error(`claims of '${subjects.kind}' are registered twice`);
    this.subjects.set(subjects.kind, subjects);
  }

  registerLicences(keeper: ClaimLicences): void {
    if (this.keeper) throw new Error('the keeper of licences is registered twice');
    this.keeper = keeper;
  }

  of(kind: ClaimKind): ClaimSubjects {
    const subjects = this.subjects.get(kind);
    if (!subjects) throw accessProblem('claims-closed');
    return subjects;
  }

  get licences(): ClaimLicences {
    if (!this.keeper) throw accessProblem('claims-closed');
    return this.keeper;
  }
}
