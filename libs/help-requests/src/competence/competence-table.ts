import { isWithinRegion } from '@ipharbor/access';
import type { IsoDay } from '@ipharbor/platform/kernel';
import type { Competence, Procedure } from './competence';
import { patents, rightKinds, type RightKind } from './right-kinds';

const city = '410184';
const open = { effectiveTo: null } as const;
const others: readonly RightKind[] = ['trademark', 'gi', 'trade-secret', 'other'];

/**
 * Right x procedure x body x basis x dates. A county-level city handles and mediates no patent dispute itself: Implementing
 * Rule 95 names provincial and prefecture-level bodies (and districts of municipalities).
 */
export const competenceTable: readonly Competence[] = [
  {
    ...{ rights: rightKinds, procedure: 'aid', regionCode: city, body: '新郑市知识产权维权援助中心', isOurs: true },
    ...{ level: 'county', basis: '知识产权维权援助工作指引', source: '第二手资料', isVerified: false },
    ...{ effectiveFrom: '2013-01-01', ...open },
  },
  {
    ...{ rights: patents, procedure: 'adjudication', regionCode: city, body: '郑州市知识产权局', isOurs: false },
    ...{ level: 'prefecture', basis: '专利法实施细则第九十五条', source: '国务院令第769号', isVerified: false },
    ...{ effectiveFrom: '2024-01-20', ...open },
  },
  {
    ...{ rights: patents, procedure: 'mediation', regionCode: city, body: '郑州市知识产权局', isOurs: false },
    ...{ level: 'prefecture', basis: '专利法实施细则第九十五条', source: '国务院令第769号', isVerified: false },
    ...{ effectiveFrom: '2024-01-20', ...open },
  },
  {
    ...{
      rights: ['layout-design'],
      procedure: 'adjudication',
      regionCode: city,
      body: '国家知识产权局',
      isOurs: false,
    },
    ...{ level: 'province', basis: '集成电路布图设计保护条例', source: '国务院令第300号', isVerified: false },
    ...{ effectiveFrom: '2001-10-01', ...open },
  },
  {
    ...{ rights: ['trademark', 'gi'], procedure: 'adjudication', regionCode: city, body: '新郑市市场监督管理局' },
    ...{ isOurs: true, level: 'county', basis: '商标法第六十条', source: '2019年修正的商标法', isVerified: false },
    ...{ effectiveFrom: '2019-11-01', effectiveTo: '2026-12-31' },
  },
  {
    ...{ rights: ['trademark', 'gi'], procedure: 'adjudication', regionCode: city, body: '新郑市市场监督管理局' },
    ...{
      isOurs: true,
      level: 'county',
      basis: '2026年修订的商标法',
      source: '条文序号待公布后核对',
      isVerified: false,
    },
    ...{ effectiveFrom: '2027-01-01', ...open },
  },
  {
    ...{
      rights: ['copyright'],
      procedure: 'adjudication',
      regionCode: city,
      body: '新郑市版权主管部门',
      isOurs: false,
    },
    ...{ level: 'county', basis: '著作权法', source: '机构设置以当地公布为准', isVerified: false },
    ...{ effectiveFrom: '2021-06-01', ...open },
  },
  {
    ...{ rights: ['trade-secret'], procedure: 'adjudication', regionCode: city, body: '新郑市市场监督管理局' },
    ...{ isOurs: true, level: 'county', basis: '反不正当竞争法', source: '2025年修订', isVerified: false },
    ...{ effectiveFrom: '2025-10-15', ...open },
  },
  {
    ...{ rights: rightKinds, procedure: 'report', regionCode: city, body: '新郑市市场监督管理局', isOurs: true },
    ...{ level: 'county', basis: '市场监督管理投诉举报处理办法', source: '国家市场监督管理总局令第20号' },
    ...{ isVerified: false, effectiveFrom: '2020-01-01', ...open },
  },
  {
    ...{ rights: others, procedure: 'mediation', regionCode: city, body: '新郑市知识产权纠纷人民调解委员会' },
    ...{ isOurs: true, level: 'county', basis: '人民调解法', source: '主席令第三十四号', isVerified: true },
    ...{ effectiveFrom: '2011-01-01', ...open },
  },
  {
    ...{ rights: ['copyright', 'layout-design'], procedure: 'mediation', regionCode: city },
    ...{ body: '新郑市知识产权纠纷人民调解委员会', isOurs: true, level: 'county', basis: '人民调解法' },
    ...{ source: '主席令第三十四号', isVerified: true, effectiveFrom: '2011-01-01', ...open },
  },
  {
    ...{
      rights: ['invention', 'utility-model', 'layout-design', 'trade-secret'],
      procedure: 'court',
      regionCode: city,
    },
    ...{ body: '郑州市中级人民法院', isOurs: false, level: 'court', basis: '最高人民法院关于知识产权案件管辖的规定' },
    ...{ source: '管辖以法院公布为准', isVerified: false, effectiveFrom: '2022-05-01', ...open },
  },
  {
    ...{ rights: ['design', 'trademark', 'copyright', 'gi', 'other'], procedure: 'court', regionCode: city },
    ...{ body: '有知识产权案件管辖权的基层人民法院', isOurs: false, level: 'court' },
    ...{ basis: '最高人民法院关于知识产权案件管辖的规定', source: '管辖以法院公布为准', isVerified: false },
    ...{ effectiveFrom: '2022-05-01', ...open },
  },
  {
    ...{ rights: ['invention', 'utility-model'], procedure: 'judicial-confirmation', regionCode: city },
    ...{ body: '郑州市中级人民法院', isOurs: false, level: 'court', basis: '民事诉讼法第二百零五条' },
    ...{ source: '2023年修正的民事诉讼法', isVerified: true, effectiveFrom: '2024-01-01', ...open },
  },
  {
    ...{ rights: rightKinds.filter((kind) => kind !== 'invention' && kind !== 'utility-model') },
    ...{ procedure: 'judicial-confirmation', regionCode: city, body: '调解组织所在地基层人民法院', isOurs: false },
    ...{ level: 'court', basis: '民事诉讼法第二百零五条', source: '2023年修正的民事诉讼法', isVerified: true },
    ...{ effectiveFrom: '2024-01-01', ...open },
  },
  {
    ...{
      rights: rightKinds,
      procedure: 'platform-notice',
      regionCode: city,
      body: '电子商务平台经营者',
      isOurs: false,
    },
    ...{ level: 'platform', basis: '电子商务法第四十二条', source: '主席令第七号', isVerified: false },
    ...{ effectiveFrom: '2019-01-01', ...open },
  },
];

export interface Question {
  readonly right: RightKind;
  readonly procedure: Procedure;
  readonly regionCode: string;
  readonly onDay: IsoDay;
}

/** Who is competent on that day; null where the table names nobody, which never means that we are. */
export function competentFor({ right, procedure, regionCode, onDay }: Question): Competence | null {
  return (
    competenceTable.find(
      (row) =>
        row.procedure === procedure &&
        row.rights.includes(right) &&
        isWithinRegion(regionCode, row.regionCode) &&
        row.effectiveFrom <= onDay &&
        (row.effectiveTo === null || onDay <= row.effectiveTo),
    ) ?? null
  );
}
