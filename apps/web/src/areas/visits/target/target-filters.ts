/** The filters that the targets of a campaign take, as they are when nobody chose anything. */
export const noFilters = {
  regionCode: '',
  status: '',
  reached: '',
  verdict: '',
  teamId: '',
  unassigned: '',
  added: '',
  stopReason: '',
  industryPrefix: '',
  wave: '',
  creditVisitorId: '',
  creditAgencyId: '',
} as const satisfies Record<string, string>;

export type TargetFilter = keyof typeof noFilters;
