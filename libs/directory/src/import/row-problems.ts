import type { IdentifierProblem } from '@ipharbor/identifiers';
import type { RowProblem } from '@ipharbor/imports';

/** What can be wrong with one row of a file of enterprises, in the words of the importer. */
const said = (code: string, column: string | null, message: string, suggestion: string | null = null): RowProblem => ({
  code,
  column,
  message,
  suggestion,
});

export const rowProblems = {
  code: ({ code, zh }: IdentifierProblem, meant: string | null) =>
    said(code, 'uscc', zh, meant === null ? null : `是否应为 ${meant}？`),
  nameMissing: () => said('name-missing', 'name', '新企业须填写企业名称', '请填写企业名称'),
  unknownName: (near: readonly string[]) =>
    said(
      'enterprise-not-found',
      'name',
      '名录中没有这个名称（现名和曾用名都没有），新增企业须填写统一社会信用代码',
      near.length > 0 ? `是否为“${near.join('”“')}”？` : '请补充统一社会信用代码，或改正名称',
    ),
  ambiguousName: (count: number) =>
    said('name-ambiguous', 'name', `名录中有 ${count} 家企业用过这个名称`, '请补充统一社会信用代码'),
  elsewhere: () =>
    said('enterprise-not-yours', 'uscc', '这家企业已登记在其他区域，您不能修改', '请联系管理该企业的部门'),
  regionElsewhere: (region: string) =>
    said('region-not-yours', 'regionCode', `“${region}”不在您负责的区域内`, '请改正区域，或由该区域的人员导入'),
};

/** Shown to the importer; the row is taken. */
export const rowNotes = {
  regionUnknown: (written: string, used: string) =>
    said('region-unknown', 'regionCode', `没有认出区域“${written}”，按“${used}”处理`),
  regionOfAnotherCity: (written: string, used: string) =>
    said('region-of-another-city', 'regionCode', `“${written}”不属于本市，归入“${used}”`),
  byFormerName: (present: string) => said('matched-by-former-name', 'name', `由曾用名匹配到“${present}”，名称未改动`),
  codeFilled: () => said('code-filled', 'uscc', '由企业名称匹配到没有代码的企业，已补上代码'),
  renamed: (before: string) => said('renamed', 'name', `企业原名“${before}”，原名已记为曾用名`),
  sameName: () => said('same-name', 'name', '名录中已有同名但代码不同的企业，请核对是否为同一家'),
};
