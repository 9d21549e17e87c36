import { problems } from '@ipharbor/platform/kernel';

export const calendarProblem = problems({
  'year-without-data': {
    status: 422,
    zh: '工作日历没有 {day} 的数据，可查范围为 {from} 至 {to}',
    en: 'the working-day calendar knows nothing of {day}; it reaches from {from} to {to}',
  },
  'day-out-of-reach': {
    status: 422,
    zh: '{from} 起 {n} {unit}，超出可以表示的日期',
    en: '{n} units from {from} is no date that can be written',
  },
  'calendar-range-backwards': {
    status: 422,
    zh: '起始日 {from} 晚于截止日 {to}',
    en: 'the range begins on {from}, after its end {to}',
  },
  'calendar-range-too-long': {
    status: 422,
    zh: '一次最多查询 {limit} 天，现为 {days} 天',
    en: 'at most {limit} days at a time, not {days}',
  },
});
