/** The filters that `GET /ip-rights` takes, as they are when nobody chose anything. */
export const noFilters = {
  q: '',
  kind: '',
  phase: '',
  status: '',
  isAbnormal: '',
  filedFrom: '',
  filedTo: '',
  grantedFrom: '',
  grantedTo: '',
} as const satisfies Record<string, string>;

export type RightFilter = keyof typeof noFilters;
