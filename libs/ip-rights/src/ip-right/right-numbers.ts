import {
  patentApplicationKey,
  readPatentApplicationNumber,
  readPatentPublicationNumber,
  readSoftwareCopyrightNumber,
  readTrademarkNumber,
  readWorksRegistrationNumber,
  type PatentKind,
  type Reading,
} from '@ipharbor/identifiers';
import { DomainError, normaliseKey, type IsoDay } from '@ipharbor/platform/kernel';
import { ipRightProblem } from '../ip-rights.problems';
import { isPatent, kindNames, type IpRightKind } from './ip-right-kind';

/** The numbers of a right as somebody wrote them. */
export interface WrittenNumbers {
  readonly applicationNo?: string | null;
  readonly publicationNo?: string | null;
  /** Of a trademark, a copyright, or the announcement of a geographical indication. */
  readonly registrationNo?: string | null;
  /** `01` to `45`; with it the same trademark number in another class is another right. */
  readonly niceClass?: string | null;
}

/** The numbers in canonical writing, and what two records of the same right have in common. */
export interface RightNumbers {
  readonly applicationNo: string | null;
  readonly publicationNo: string | null;
  readonly registrationNo: string | null;
  readonly niceClass: string | null;
  readonly rightKey: string;
}

interface Options {
  readonly today: IsoDay;
  /** Why an officer records a number whose check fails. */
  readonly override?: string | null;
}

/**
 * Reads the numbers of a right of a known kind.
 * @throws the reader's own code (422, with `field` and `suggestion`), number-required, kind-contradicts-number
 */
export function readRightNumbers(kind: IpRightKind, written: WrittenNumbers, options: Options): RightNumbers {
  if (isPatent(kind)) return patentNumbers(kind, written, options);
  const reader = registrationReaders[kind];
  const field = written.registrationNo ? 'registrationNo' : 'applicationNo';
  const number = accept(field, reader(written.registrationNo ?? written.applicationNo ?? '', options), options);
  if (number === null) throw ipRightProblem('number-required', { field: 'registrationNo', what: requiredNumber(kind) });
  const niceClass = kind === 'trademark' ? (written.niceClass ?? null) : null;
  const rightKey = [kind, normaliseKey(number), niceClass].filter(Boolean).join(':');
  return { applicationNo: null, publicationNo: null, registrationNo: number, niceClass, rightKey };
}

/** The kind that the numbers themselves name; null when they name none. */
export function kindOfNumbers({ applicationNo, publicationNo }: WrittenNumbers, today: IsoDay): PatentKind | null {
  const application = applicationNo ? readPatentApplicationNumber(applicationNo, { today }) : null;
  const publication = publicationNo ? readPatentPublicationNumber(publicationNo) : null;
  return application?.details?.kind ?? publication?.details?.kind ?? null;
}

/** A, B and later editions of one publication number belong to one application. */
export const publicationKey = (kind: PatentKind, publicationNo: string): string =>
  `${kind}:${publicationNo.replace(/(?<=\d{9})[A-Z]\d?$/, '')}`;

/** The keys under which the same right may be recorded already: by its own, or by another of its numbers. */
export function sameRightKeys(kind: IpRightKind, { rightKey, publicationNo }: RightNumbers): string[] {
  const byPublication = isPatent(kind) && publicationNo !== null ? [publicationKey(kind, publicationNo)] : [];
  return [...new Set([rightKey, ...byPublication])];
}

/** What is found by an exact number or its beginning, in the writing of the columns. */
export const numberPrefix = (text: string): string =>
  normaliseKey(text)
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^ZL/, '')
    .replace(/^CN(?=\d{12})/, '');

function patentNumbers(kind: PatentKind, written: WrittenNumbers, options: Options): RightNumbers {
  const application = readPatentApplicationNumber(written.applicationNo ?? '', options);
  const publication = readPatentPublicationNumber(written.publicationNo ?? '');
  const applicationNo = accept('applicationNo', application, options);
  const publicationNo = accept('publicationNo', publication, options);
  for (const { normalised, details } of [application, publication])
    if (details && details.kind !== kind)
      throw ipRightProblem('kind-contradicts-number', {
        field: 'kind',
        number: normalised,
        actual: kindNames[details.kind],
        expected: kindNames[kind],
      });
  if (applicationNo === null && publicationNo === null)
    throw ipRightProblem('number-required', { field: 'applicationNo', what: requiredNumber(kind) });
  const rightKey = applicationNo
    ? `${kind}:${patentApplicationKey(applicationNo)}`
    : publicationKey(kind, publicationNo as string);
  return { applicationNo, publicationNo, registrationNo: null, niceClass: null, rightKey };
}

/** The number as it may be recorded; null when none was written. A failed check passes with a reason only. */
function accept(field: string, { normalised, problem, suggestion }: Reading, { override }: Options): string | null {
  if (normalised === null) return null;
  if (problem === null || problem.severity === 'warning') return normalised;
  if (problem.severity === 'override' && override) return normalised;
  const canOverride = problem.severity === 'override';
  throw new DomainError(problem.code, 422, problem.en, { field, suggestion, canOverride }, problem.zh);
}

type Registered = Exclude<IpRightKind, PatentKind>;

const registrationReaders: Readonly<Record<Registered, (text: string, at: { today: IsoDay }) => Reading>> = {
  trademark: readTrademarkNumber,
  copyright: readWorksRegistrationNumber,
  'software-copyright': readSoftwareCopyrightNumber,
  // announcements of geographical indications have no numbering standard: taken as written
  gi: (text) => ({ input: text, normalised: text.trim() || null, valid: true, problem: null, suggestion: null }),
};

function requiredNumber(kind: IpRightKind): string {
  if (isPatent(kind)) return '申请号（专利号）或公开（公告）号';
  return kind === 'gi' ? '公告号或商标注册号' : kind === 'trademark' ? '注册号（申请号）' : '登记号';
}
