import type { IsoDay } from '@ipharbor/platform/kernel';
import { unslipped } from './near-miss';
import { identifierProblems, reader } from './reading';

const problem = identifierProblems({
  'software-copyright-unknown-form': {
    severity: 'override',
    zh: '不是常见的软件著作权登记号（如 2014SR001852）或证书号（如 软著登字第0671096号），请核对证书',
    en: 'neither a registration number (2014SR001852) nor a certificate number (软著登字第0671096号); compare the certificate',
  },
  'software-copyright-mixed': {
    severity: 'warning',
    zh: '登记号与证书号混写，已按登记号“{number}”读取，请核对',
    en: 'registration and certificate number are mixed; read as registration number {number}, please confirm',
  },
  'software-copyright-year': {
    severity: 'override',
    zh: '登记号的年份 {year} 不成立（软件登记始于 1992 年，且不晚于今年）',
    en: 'year {year} cannot be: registration began in 1992 and it cannot lie in the future',
  },
});

export interface SoftwareCopyrightDetails {
  /** A work has both a registration (登记号) and a certificate number (证书号); other forms were issued at times. */
  readonly form: 'registration' | 'certificate' | 'other';
}

/**
 * Reads either number of a software copyright. Other forms exist on real certificates, so nothing is rejected for its
 * form: what is unknown may be recorded by an officer's override.
 */
export const readSoftwareCopyrightNumber = reader<SoftwareCopyrightDetails, [{ today: IsoDay }]>(
  (tidied, { today }) => {
    const bare = tidied.replace(/^NO\.?/, '');
    const certificate = /^软著登字第?(\d{7,8})号?$/.exec(bare);
    if (certificate) return { normalised: `软著登字第${certificate[1]}号`, details: { form: 'certificate' } };

    const core = /^(?:软著登字)?第?(.*?)号?$/.exec(bare)?.[1] ?? bare;
    if (/^\d{4}R\d{2}[A-Z]\d{6}$/.test(core)) return { normalised: core, details: { form: 'other' } };

    const number = /^(\d{4})SR\d{6,7}$/.exec(core);
    if (!number) {
      const unknown = problem('software-copyright-unknown-form');
      return { normalised: bare, details: { form: 'other' }, problem: unknown, suggestion: mended(core) };
    }
    const details = { form: 'registration' } as const;
    const year = Number(number[1]);
    if (year < 1992 || year > Number(today.slice(0, 4))) {
      return { normalised: core, details, problem: problem('software-copyright-year', { year }) };
    }
    if (!bare.startsWith('软著登字')) return { normalised: core, details };
    return {
      normalised: core,
      details,
      problem: problem('software-copyright-mixed', { number: core }),
      suggestion: core,
    };
  },
);

/** `2014RS001852`, `2014-SR-001852`, `2O14SR001852`: what was meant is plain. */
function mended(core: string): string | null {
  const match = /^([\dIOZS]{4})(?:SR|RS|S|R)([\dIOZS]{6,7})$/.exec(core.replace(/[-.]/g, ''));
  return match && `${unslipped(match[1])}SR${unslipped(match[2])}`;
}
