import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldProblem, Language } from '@ipharbor/platform/kernel';
import { httpProblem } from './problems';

/** What a person reads beside a field; `{0}` is the argument of the rule. */
const sentences: Record<string, readonly [zh: string, en: string]> = {
  required: ['请填写', 'is required'],
  'text-expected': ['应为文字', 'must be text'],
  'too-short': ['至少 {0} 个字', 'needs at least {0} characters'],
  'too-long': ['不能超过 {0} 个字', 'may have at most {0} characters'],
  format: ['格式不正确', 'has the wrong format'],
  'id-expected': ['编号无效', 'must be an id'],
  'day-expected': ['应为存在的日期，如 2026-11-23', 'must be a day that exists, such as 2026-11-23'],
  'instant-expected': ['应为时间，如 2026-11-23T08:00:00Z', 'must be an instant, such as 2026-11-23T08:00:00Z'],
  'whole-number-expected': ['应为整数', 'must be a whole number'],
  'number-expected': ['应为数字', 'must be a number'],
  'too-small': ['不能小于 {0}', 'must be {0} or more'],
  'too-large': ['不能大于 {0}', 'must be {0} or less'],
  'yes-or-no-expected': ['应为是或否', 'must be true or false'],
  choice: ['只能是：{0}', 'must be one of: {0}'],
  'list-expected': ['应为列表', 'must be a list'],
  'too-few': ['至少 {0} 项', 'needs at least {0} items'],
  'too-many': ['最多 {0} 项', 'may have at most {0} items'],
  'object-expected': ['应为对象', 'must be an object'],
  'unknown-field': ['没有这个字段', 'is not a known field'],
};

export function sentence(rule: string, language: Language = 'zh'): string {
  const [code, argument = ''] = rule.split('|');
  const pair = sentences[code];
  return pair ? pair[language === 'zh' ? 0 : 1].replace('{0}', argument) : rule;
}

/** The only validation of inputs: unknown fields are refused, and every fault is named with its path. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: false,
    exceptionFactory: (faults) => httpProblem('invalid-input', { errors: flatten(faults) }),
  });

function flatten(faults: readonly ValidationError[], path = ''): FieldProblem[] {
  return faults.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = path + property;
    const rules = Object.entries(constraints).map(([name, rule]) =>
      name === 'whitelistValidation' ? 'unknown-field' : rule,
    );
    // The first missing rule says it all: an absent text is not also too long.
    const rule = rules.find((one) => one === 'required') ?? rules[0];
    const own = rule === undefined ? [] : [{ field, code: rule.split('|')[0], message: sentence(rule) }];
    return [...own, ...flatten(children, `${field}.`)];
  });
}
