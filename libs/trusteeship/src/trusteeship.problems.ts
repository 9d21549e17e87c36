import { problems } from '@ipharbor/platform/kernel';

export const trusteeshipProblem = problems({
  'annuity-year-outside-term': {
    status: 422,
    zh: '年度应在 1 至 {longest} 之间，现为 {year}',
    en: 'annuities are owed for years 1 to {longest}, not {year}',
  },
  'paid-before-filing': {
    status: 422,
    zh: '缴费日 {paidOn} 早于申请日 {filedOn}',
    en: 'paid on {paidOn}, before the filing on {filedOn}',
  },
  'docket-rule-not-in-force': {
    status: 422,
    zh: '{day} 没有适用的“{rule}”规则',
    en: 'no version of {rule} applies on {day}',
  },
  'trigger-day-required': {
    status: 422,
    zh: '请填写收到日，或填写发文日和送达方式',
    en: 'name the day of receipt, or the day of issue and the channel of delivery',
  },
});
