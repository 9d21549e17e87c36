import { problems } from '@ipharbor/platform/kernel';

export const followUpsProblem = problems({
  'evidence-required': {
    status: 422,
    zh: '办结须写明办理结果',
    en: 'say what was done: a work item closes with evidence only',
  },
  'not-yours-to-complete': {
    status: 403,
    zh: '只有承办人或本单位人员可以办结',
    en: 'only its owner, or the owning unit, may complete it',
  },
  'urged-already': { status: 429, zh: '今天已经催办过，明天可再次催办', en: 'it was urged today already' },
  'owner-required': { status: 422, zh: '请指定承办人或承办单位', en: 'a work item needs an owner: a person or a unit' },
});
