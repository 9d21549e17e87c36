import { problems } from '@ipharbor/platform/kernel';

/** What can go wrong between a command and its rows, whatever the context. */
export const persistenceProblem = problems({
  'not-found': { status: 404, zh: '没有找到这条记录，或您无权查看', en: 'not found, or not yours to see' },
  stale: {
    status: 409,
    zh: '这条记录刚被别人修改过，请刷新后再试',
    en: 'someone else has changed this record; reload it',
  },
  'already-exists': { status: 409, zh: '已存在相同的记录', en: 'a record with the same key exists already' },
  'text-too-long': { status: 422, zh: '“{field}”超过 {limit} 个字', en: '{field} is longer than {limit} characters' },
  'document-too-large': { status: 422, zh: '“{field}”内容过大', en: '{field} is larger than {limit} bytes' },
  'unknown-sort': { status: 400, zh: '不支持按“{sort}”排序', en: 'cannot sort by {sort}; allowed: {allowed}' },
  'page-too-deep': {
    status: 400,
    zh: '翻页过深，请缩小筛选范围',
    en: 'only the first {limit} rows can be paged; narrow the filter',
  },
});
