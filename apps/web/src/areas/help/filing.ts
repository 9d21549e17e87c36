import type { CaseType, Nexus, PartyRole, RightKind, Side } from '../help-requests/types';

export interface PartyDraft {
  role: PartyRole;
  name: string;
  uscc: string;
}

/** Everything that the questions ask, as it is being answered; kept on the server page by page. */
export interface Filing {
  caseType: CaseType;
  side: Side | '';
  rightKind: RightKind | '';
  rightNumber: string;
  applicantKind: 'firm' | 'person';
  applicantName: string;
  applicantCode: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  regionCode: string;
  nexus: Nexus[];
  title: string;
  facts: string;
  since: string;
  place: string;
  urgency: 'fair' | 'e-commerce' | 'none';
  answerBy: string;
  parties: PartyDraft[];
  answers: Record<string, string | boolean>;
  acceptsElectronicService: boolean;
  sharesWithPartners: boolean;
  hasReadNotice: boolean;
  /** Who reports: kept in this page alone and sent with the filing, never in the draft. */
  reporterName: string;
  reporterPhone: string;
}

export const blankFiling = (): Filing => ({
  caseType: 'aid',
  side: '',
  rightKind: '',
  rightNumber: '',
  applicantKind: 'firm',
  applicantName: '',
  applicantCode: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  regionCode: '',
  nexus: [],
  title: '',
  facts: '',
  since: '',
  place: '',
  urgency: 'none',
  answerBy: '',
  parties: [{ role: 'opponent', name: '', uscc: '' }],
  answers: {},
  acceptsElectronicService: true,
  sharesWithPartners: false,
  hasReadNotice: false,
  reporterName: '',
  reporterPhone: '',
});

/** What the server is told: its own names, and nothing that was left empty. */
export function bodyOf(filing: Filing): Record<string, unknown> {
  const { caseType, side, rightKind, regionCode, nexus, title, facts, urgency } = filing;
  const { acceptsElectronicService, sharesWithPartners, hasReadNotice } = filing;
  const optional = (name: 'rightNumber' | 'since' | 'place' | 'answerBy') =>
    filing[name].trim() ? { [name]: filing[name].trim() } : {};
  const parties = filing.parties
    .filter(({ name }) => name.trim())
    .map(({ role, name, uscc }) => ({ role, name: name.trim(), ...(uscc.trim() && { uscc: uscc.trim() }) }));
  const answers = Object.fromEntries(Object.entries(filing.answers).filter(([, value]) => value !== ''));
  const isReport = caseType === 'report';
  return {
    ...{ caseType, regionCode, nexus, urgency, parties, answers, acceptsElectronicService, sharesWithPartners },
    ...{ side: side || 'infringed', rightKind: rightKind || 'other', title: title.trim(), facts: facts.trim() },
    ...{
      hasReadNotice,
      ...optional('rightNumber'),
      ...optional('since'),
      ...optional('place'),
      ...optional('answerBy'),
    },
    ...(!isReport && {
      applicant: {
        name: filing.applicantName.trim(),
        ...(filing.applicantKind === 'firm' &&
          filing.applicantCode.trim() && { code: filing.applicantCode.trim().toUpperCase() }),
      },
      contact: {
        name: filing.contactName.trim(),
        phone: filing.contactPhone.trim(),
        ...(filing.contactEmail.trim() && { email: filing.contactEmail.trim() }),
      },
    }),
  };
}
