/** The filters that `GET /enterprises` takes, as they are when nobody chose anything. */
export const noFilters = {
  q: '',
  regionCode: '',
  registrationStatus: '',
  zeroInvention: '',
  highTech: '',
  minRdStaff: '',
} as const satisfies Record<string, string>;

export type EnterpriseFilter = keyof typeof noFilters;
