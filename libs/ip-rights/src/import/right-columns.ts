import { choiceReader, readCode, readDay, readList, readText, type ImportColumns } from '@ipharbor/imports';
import type { IsoDay } from '@ipharbor/platform/kernel';
import type { IpRightKind } from '../ip-right/ip-right-kind';
import { statusWords, type StatedStatus } from './status-words';

/** One row of a file of rights. */
export interface RightValues {
  readonly applicationNo: string;
  readonly publicationNo: string;
  readonly registrationNo: string;
  readonly niceClass: string;
  readonly kind: IpRightKind;
  readonly title: string;
  readonly owners: string[];
  /** Who applied, where others own it today. */
  readonly applicants: string[];
  readonly filedOn: IsoDay;
  readonly publishedOn: IsoDay;
  readonly grantedOn: IsoDay;
  readonly status: StatedStatus;
}

const kindWords = [
  {
    value: 'invention',
    title: '发明',
    synonyms: ['发明专利', '发明公布', '发明授权', '发明申请', 'PCT发明', 'invention', '1', '8'],
  },
  { value: 'utility-model', title: '实用新型', synonyms: ['实用新型专利', '新型', 'PCT实用新型', '2', '9'] },
  { value: 'design', title: '外观设计', synonyms: ['外观设计专利', '外观', '3'] },
  { value: 'trademark', title: '商标', synonyms: ['注册商标'] },
  { value: 'copyright', title: '作品著作权', synonyms: ['著作权', '版权', '作品登记', '美术作品'] },
  { value: 'software-copyright', title: '软件著作权', synonyms: ['计算机软件著作权', '软著'] },
  { value: 'gi', title: '地理标志', synonyms: ['地理标志产品', '地标'] },
];

/** 1 to 45, written with two digits; 第9类 is understood. */
const niceClass = /^第?0?([1-9]|[1-3]\d|4[0-5])类?$/;

/**
 * The columns of the register, in the order of the template. A title alone lets a file be read, so that each of its rows
 * can say which number it lacks.
 */
export const rightColumns: ImportColumns<RightValues> = {
  applicationNo: {
    title: '申请号',
    synonyms: [
      '专利号',
      '申请号/专利号',
      '专利申请号',
      '申请（专利）号',
      '专利号/申请号',
      'application_no',
      'patent_no',
    ],
    isKey: true,
    example: '201310343195.5',
    note: '专利的申请号或专利号，可带 ZL、CN；请把该列设为“文本”格式',
    read: (cell) => readCode(cell, 64),
  },
  publicationNo: {
    title: '公开（公告）号',
    synonyms: ['公开号', '公告号', '授权公告号', '公开公告号', 'publication_no', 'publication_nos'],
    isKey: true,
    note: '没有申请号时，按公开（公告）号识别',
    read: (cell) => readCode(cell, 64),
  },
  registrationNo: {
    title: '注册号（登记号）',
    synonyms: ['注册号', '登记号', '商标注册号', '软著登记号', '软件登记号', '作品登记号', '证书号', 'registration_no'],
    isKey: true,
    note: '商标注册号、软件或作品登记号、地理标志公告号',
    read: (cell) => readCode(cell, 64),
  },
  niceClass: {
    title: '商标类别',
    synonyms: ['国际分类', '尼斯分类', '类别号'],
    read: (cell) => {
      const reading = readCode(cell, 8);
      if (reading.problem || reading.value === null) return reading;
      const number = niceClass.exec(reading.value)?.[1];
      if (number) return { value: number.padStart(2, '0') };
      const message = `“${reading.value}”不是商标类别`;
      return { problem: { code: 'nice-class', message, suggestion: '请填 1 到 45' } };
    },
  },
  kind: {
    title: '类型',
    synonyms: ['专利类型', '种类', '权利类型', '知识产权类型', 'app_type'],
    choices: kindWords,
    example: '发明',
    read: choiceReader(kindWords) as ImportColumns<RightValues>['kind']['read'],
  },
  title: {
    title: '名称',
    synonyms: ['专利名称', '发明名称', '题名', '标题', '商标名称', '软件名称', '作品名称', '权利名称'],
    isKey: true,
    required: true,
    example: '一种纯电双电机驱动系统及车辆',
    read: (cell) => readText(cell, 500),
  },
  owners: {
    title: '权利人',
    synonyms: [
      '专利权人',
      '申请人',
      '申请人/专利权人',
      '申请（专利权）人',
      '当前权利人',
      '著作权人',
      '商标注册人',
      '注册人',
      'applicants',
      'applicant',
      'current_assignee',
    ],
    example: '甲公司；乙大学',
    note: '多个权利人用 ; 或 ； 隔开；按企业现用名或曾用名对应，其余保留为外部权利人',
    read: (cell) => readList(cell, 2000),
  },
  applicants: {
    title: '原申请人',
    synonyms: ['原权利人', '原始申请人', 'original_assignee'],
    note: '与权利人不同时，视为受让取得',
    read: (cell) => readList(cell, 2000),
  },
  filedOn: {
    title: '申请日',
    synonyms: ['申请日期', 'application_date', 'filing_date'],
    example: '2018-11-23',
    read: readDay,
  },
  publishedOn: { title: '公开日', synonyms: ['公布日', '公开（公告）日', 'publication_date'], read: readDay },
  grantedOn: {
    title: '授权日',
    synonyms: ['授权公告日', '授权日期', '注册日', '注册日期', '登记日', '登记日期', 'grant_date'],
    example: '2020-06-09',
    read: readDay,
  },
  status: {
    title: '状态',
    synonyms: ['法律状态', '当前法律状态', '案件状态', '专利状态', 'google_status'],
    choices: statusWords,
    example: '专利权维持',
    read: choiceReader(statusWords) as ImportColumns<RightValues>['status']['read'],
  },
};
