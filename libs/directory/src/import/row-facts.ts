import { readUscc } from '@ipharbor/identifiers';
import type { ImportedFacts } from './enterprise-plan';
import type { EnterpriseValues } from './enterprise-columns';

/** What the cells of a row say about the firm itself, apart from its names, code and region. */
export function factsOf(values: Partial<EnterpriseValues>): ImportedFacts {
  const { registrationStatus, highTech, employees, rdStaff, rdSpend, scale, registeredOn, address } = values;
  const facts: ImportedFacts = {
    registrationStatus,
    isHighTech: highTech,
    employees,
    rdStaff,
    rdSpendFen: rdSpend === undefined ? undefined : rdSpend * 1_000_000,
    scale,
    registeredOn,
    address,
    ...(values.industry === undefined ? {} : industryOf(values.industry)),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** `C27`, `C27 医药制造业` and `医药制造业` alike; what is no code stays words. */
export function industryOf(written: string): Pick<ImportedFacts, 'industryCode' | 'industry'> {
  const match = /^([A-Ta-t]\d{0,4})(?:[\s.、:：-]+|(?=\p{Script=Han})|$)(.*)$/u.exec(written.normalize('NFKC').trim());
  if (!match || match[1].length === 2) return { industry: written };
  const words = match[2].trim();
  return { industryCode: match[1].toUpperCase(), ...(words === '' ? {} : { industry: words }) };
}

/** The canonical code of a row, whether it may be recorded or not: what the row is known by. */
export function codeOf(values: Partial<EnterpriseValues>): string | null {
  return values.uscc === undefined ? null : readUscc(values.uscc).normalised;
}
