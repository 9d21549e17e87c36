import { problems } from '@ipharbor/platform/kernel';

export const importProblem = problems({
  'import-register-unknown': {
    status: 422,
    zh: '没有名为“{register}”的可导入名录，可选：{known}',
    en: "no register '{register}' to import into; known: {known}",
  },
  'requester-may-not': {
    status: 403,
    zh: '提交人的账号已停用，或已没有此项权限',
    en: 'the account that asked for it is disabled, or no longer holds the permission',
  },
  'import-applied-already': {
    status: 409,
    zh: '这次导入已经执行，不能再改',
    en: 'this import has been applied already',
  },
  'nothing-to-undo': { status: 409, zh: '这次只是检查，没有写入任何数据', en: 'this was a check; nothing was written' },
  'import-depended-upon': {
    status: 409,
    zh: '导入的记录已被使用，不能整批撤销：{said}',
    en: 'the imported records are in use by now: {said}',
  },
  'import-not-finished': { status: 409, zh: '导入尚未结束，请稍候', en: 'the import has not ended yet' },
  'mapping-column-unknown': { status: 422, zh: '没有名为“{column}”的列', en: "no column '{column}'" },
  'mapping-column-twice': { status: 422, zh: '同一列不能对应两次', en: 'a column is mapped twice' },
  'mapping-without-key': {
    status: 422,
    zh: '请指定哪一列是{keys}',
    en: 'the mapping names no key column: {keys}',
  },
  'export-over-cap': {
    status: 422,
    zh: '共 {rows} 行，超过您一次可导出的 {cap} 行，请缩小筛选范围',
    en: '{rows} rows, more than the {cap} that you may export at once; narrow the filters',
  },
  'export-not-ready': { status: 409, zh: '文件尚未生成，请稍候', en: 'the file is not ready' },
  'export-expired': { status: 410, zh: '文件已过期，请重新导出', en: 'the file has expired; export again' },
  'export-list-unknown': {
    status: 422,
    zh: '没有名为“{list}”的可导出列表，可选：{known}',
    en: "no list '{list}' to export; known: {known}",
  },
});
