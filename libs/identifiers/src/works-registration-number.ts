import { identifierProblems, reader } from './reading';

const problem = identifierProblems({
  'works-registration-format': {
    severity: 'override',
    zh: '作品登记号一般形如 豫作登字-2019-F-00012345，请核对登记证书',
    en: 'a works registration number usually looks like 豫作登字-2019-F-00012345; compare the certificate',
  },
});

const registries = '国京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔云滇藏陕甘青宁新';
const pattern = new RegExp(`^([${registries}])作登字-?(\\d{4})-?([A-Z])-?(\\d{8})$`);

export interface WorksRegistrationDetails {
  /** 国 or the short name of the province that registered the work; null when the form is unknown. */
  readonly registry: string | null;
  /** The letter of the category of work, such as F for fine art; null when the form is unknown. */
  readonly category: string | null;
}

/** Reads the registration number of a work; canonical is `豫作登字-2019-F-00012345`. Older forms differ by province. */
export const readWorksRegistrationNumber = reader<WorksRegistrationDetails, []>((tidied) => {
  const match = pattern.exec(tidied);
  if (!match) {
    const details = { registry: null, category: null };
    return { normalised: tidied, details, problem: problem('works-registration-format') };
  }
  const [, registry, year, category, serial] = match;
  return { normalised: `${registry}作登字-${year}-${category}-${serial}`, details: { registry, category } };
});
