import type { PatentKind } from '@ipharbor/identifiers';

/** 发明, 实用新型, 外观设计, 商标, 作品著作权, 软件著作权, 地理标志. */
export const ipRightKinds = [
  'invention',
  'utility-model',
  'design',
  'trademark',
  'copyright',
  'software-copyright',
  'gi',
] as const;
export type IpRightKind = (typeof ipRightKinds)[number];

export const kindNames: Readonly<Record<IpRightKind, string>> = {
  invention: '发明专利',
  'utility-model': '实用新型专利',
  design: '外观设计专利',
  trademark: '商标',
  copyright: '作品著作权',
  'software-copyright': '软件著作权',
  gi: '地理标志',
};

/** 地理标志产品, 地理标志证明商标, 集体商标, 农产品地理标志 (no longer granted, kept as it was). */
export const giKinds = ['product', 'certification-mark', 'collective-mark', 'agricultural'] as const;
export type GiKind = (typeof giKinds)[number];

export const isPatent = (kind: IpRightKind): kind is PatentKind =>
  kind === 'invention' || kind === 'utility-model' || kind === 'design';
