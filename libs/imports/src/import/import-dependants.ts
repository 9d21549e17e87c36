import { Injectable } from '@nestjs/common';

/** How a context says that its own rows hang on imported records, so that their import can no longer be undone. */
export interface ImportDependant {
  /** The type of the records hung on: `enterprise`. */
  readonly subjectType: string;
  /** What hangs on them, for people: `走访记录`. */
  readonly titleZh: string;
  /** Those of the ids (at most 1,000) that something hangs on. */
  among(ids: readonly string[]): Promise<string[]>;
}

/** Filled at boot by the contexts that refer to records of another one. */
@Injectable()
export class ImportDependants {
  private readonly all: ImportDependant[] = [];

  register(dependant: ImportDependant): void {
    this.all.push(dependant);
  }

  of(subjectType: string): ImportDependant[] {
    return this.all.filter((dependant) => dependant.subjectType === subjectType);
  }
}
