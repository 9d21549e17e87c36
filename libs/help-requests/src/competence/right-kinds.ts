/** 发明、实用新型、外观设计、商标、著作权、地理标志、商业秘密、集成电路布图设计、其他. */
export const rightKinds = [
  'invention',
  'utility-model',
  'design',
  'trademark',
  'copyright',
  'gi',
  'trade-secret',
  'layout-design',
  'other',
] as const;
export type RightKind = (typeof rightKinds)[number];

export const rightKindNames: Readonly<Record<RightKind, string>> = {
  invention: '发明专利',
  'utility-model': '实用新型专利',
  design: '外观设计专利',
  trademark: '商标',
  copyright: '著作权（含软件）',
  gi: '地理标志',
  'trade-secret': '商业秘密',
  'layout-design': '集成电路布图设计',
  other: '其他或尚不清楚',
};

export const patents: readonly RightKind[] = ['invention', 'utility-model', 'design'];
