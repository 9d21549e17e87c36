import {
  choiceReader,
  readCode,
  readDay,
  readList,
  readText,
  readWholeNumber,
  readYesNo,
  type Choice,
  type ImportColumns,
} from '@ipharbor/imports';
import type { IsoDay } from '@ipharbor/platform/kernel';
import type { Scale } from '../enterprise/enterprise.entity';
import type { RegistrationStatus } from '../enterprise/enterprise.lifecycle';

/** One row of a file of enterprises. */
export interface EnterpriseValues {
  readonly name: string;
  readonly uscc: string;
  /** As written: a code, a name or a whole path. */
  readonly regionCode: string;
  /** A code of GB/T 4754, words, or both. */
  readonly industry: string;
  readonly registrationStatus: RegistrationStatus;
  readonly highTech: boolean;
  readonly employees: number;
  readonly rdStaff: number;
  /** In units of 10,000 yuan. */
  readonly rdSpend: number;
  readonly scale: Scale;
  readonly registeredOn: IsoDay;
  readonly address: string;
  readonly formerNames: string[];
}

export const registrationChoices: readonly Choice[] = [
  {
    value: 'active',
    title: '存续',
    synonyms: ['在营', '开业', '在业', '正常', '在营（开业）企业', '存续（在营、开业、在册）'],
  },
  { value: 'deregistered', title: '注销', synonyms: ['已注销', '撤销', '企业注销'] },
  { value: 'revoked', title: '吊销', synonyms: ['已吊销', '吊销未注销', '吊销，未注销'] },
  { value: 'moved-out', title: '迁出', synonyms: ['已迁出', '迁移异地'] },
];

export const scaleChoices: readonly Choice[] = [
  { value: 'large', title: '大型', synonyms: ['大'] },
  { value: 'medium', title: '中型', synonyms: ['中'] },
  { value: 'small', title: '小型', synonyms: ['小'] },
  { value: 'micro', title: '微型', synonyms: ['微', '小微'] },
];

const readStatus = choiceReader(registrationChoices);
const readScale = choiceReader(scaleChoices);

/** Names in one cell, separated by `;` or `；`, also by `、` and line breaks as people do with former names. */
const separators = /[、\n]/g;

export const enterpriseColumns: ImportColumns<EnterpriseValues> = {
  name: {
    title: '企业名称',
    synonyms: ['单位名称', '公司名称', '名称', '企业全称', '企业名称（全称）'],
    isKey: true,
    example: '新郑市示例科技有限公司',
    width: 36,
    read: (cell) => readText(cell, 120),
  },
  uscc: {
    title: '统一社会信用代码',
    synonyms: ['信用代码', '社会信用代码', '统一信用代码', '统一社会信用代码/注册号'],
    isKey: true,
    example: '91410184MA3X00010Y',
    width: 24,
    note: '18 位；更新时按它找到企业。没有代码的行按企业名称或曾用名匹配，不会新增企业。',
    read: (cell) => readCode(cell, 40),
  },
  regionCode: {
    title: '所属乡镇',
    synonyms: ['区域', '所属区域', '乡镇', '所属乡镇（街道）', '乡镇街道', '所在乡镇', '属地', '行政区划', '所属园区'],
    example: '薛店镇',
    note: '乡镇、街道或园区的名称或代码；不填则归入导入时选择的区域。',
    read: (cell) => readText(cell, 120),
  },
  industry: {
    title: '行业',
    synonyms: ['所属行业', '行业类别', '行业门类', '行业代码', '国民经济行业'],
    example: 'C27 医药制造业',
    note: '国民经济行业分类代码（GB/T 4754），或文字。',
    read: (cell) => readText(cell, 120),
  },
  registrationStatus: {
    title: '登记状态',
    synonyms: ['经营状态', '企业状态', '存续状态', '状态'],
    choices: registrationChoices,
    example: '存续',
    read: (cell) => readStatus(cell) as ReturnType<ImportColumns<EnterpriseValues>['registrationStatus']['read']>,
  },
  highTech: {
    title: '高新技术企业',
    synonyms: ['是否高新技术企业', '高企', '是否高企', '高新企业'],
    choices: [
      { value: 'true', title: '是' },
      { value: 'false', title: '否' },
    ],
    example: '是',
    read: readYesNo,
  },
  employees: {
    title: '职工人数',
    synonyms: ['员工人数', '从业人数', '从业人员', '职工数', '员工数', '参保人数'],
    example: 86,
    read: (cell) => readWholeNumber(cell, { max: 10_000_000 }),
  },
  rdStaff: {
    title: '研发人员',
    synonyms: ['研发人员数', '研发人数', '科技人员', '研发人员数量'],
    example: 12,
    read: (cell) => readWholeNumber(cell, { max: 10_000_000 }),
  },
  rdSpend: {
    title: '研发费用（万元）',
    synonyms: ['研发投入（万元）', '研发经费（万元）', '研发支出（万元）'],
    example: 350,
    read: (cell) => readWholeNumber(cell, { max: 100_000_000 }),
  },
  scale: {
    title: '企业规模',
    synonyms: ['规模'],
    choices: scaleChoices,
    example: '小型',
    read: (cell) => readScale(cell) as ReturnType<ImportColumns<EnterpriseValues>['scale']['read']>,
  },
  registeredOn: {
    title: '成立日期',
    synonyms: ['注册日期', '成立时间', '注册时间'],
    example: '2015-06-18',
    read: readDay,
  },
  address: {
    title: '住所',
    synonyms: ['注册地址', '地址', '企业地址', '住所地'],
    example: '新郑市薛店镇莲花路 8 号',
    width: 36,
    read: (cell) => readText(cell, 500),
  },
  formerNames: {
    title: '曾用名',
    synonyms: ['曾用名称', '原名称', '原名'],
    example: '新郑县示例厂',
    note: '多个用“；”隔开。',
    read: (cell) => readList(typeof cell === 'string' ? cell.replace(separators, ';') : cell, 2000),
  },
};
