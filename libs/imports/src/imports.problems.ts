import { problems } from '@ipharbor/platform/kernel';

export const importProblem = problems({
  'import-register-unknown': {
    status: 422,
    zh: '没有名为“{register}”的可导入名录，可选：{known}',
    en: "no register '{register}' to import into; known: {known}",
  },
  'export-list-unknown': {
    status: 422,
    zh: '没有名为“{list}”的可导出列表，可选：{known}',
    en: "no list '{list}' to export; known: {known}",
  },
});
