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
  'notice-without-days': {
    status: 422,
    zh: '没有读到放假或上班的日期，请粘贴通知原文',
    en: 'no day off and no working day was found: paste the text of the notice',
  },
  'notice-impossible-day': {
    status: 422,
    zh: '通知中的“{words}”不是存在的日期',
    en: "'{words}' is no day that exists",
  },
  'notice-wrong-weekday': {
    status: 422,
    zh: '通知自相矛盾：“{words}”，而 {day} 是{actual}',
    en: "the notice contradicts the calendar: '{words}', but the weekday of {day} is another one",
  },
  'notice-range-backwards': {
    status: 422,
    zh: '通知自相矛盾：{from} 至 {to}，起始日晚于截止日',
    en: 'the notice contradicts itself: from {from} to {to}',
  },
  'notice-wrong-count': {
    status: 422,
    zh: '通知自相矛盾：{name}写明 {said} 天，所列为 {actual} 天',
    en: 'the notice contradicts itself: it says {said} days and lists {actual}',
  },
  'notice-off-and-worked': {
    status: 422,
    zh: '通知自相矛盾：{day} 既放假又上班',
    en: 'the notice contradicts itself: {day} is both off and worked',
  },
  'notice-make-up-on-weekday': {
    status: 422,
    zh: '通知自相矛盾：{day} 本来就是工作日，不能作为调休上班日',
    en: 'the notice contradicts itself: {day} is no day of rest that could be worked instead',
  },
  'notice-holidays-overlap': {
    status: 422,
    zh: '通知自相矛盾：{day} 同时列入{one}和{other}',
    en: 'the notice contradicts itself: {day} belongs to two holidays',
  },
  'notice-of-another-year': {
    status: 422,
    zh: '所选年份是 {year} 年，而通知是“{title}”',
    en: 'the notice is not of {year}',
  },
  'notice-day-far-off': {
    status: 422,
    zh: '{day} 不属于 {year} 年的放假安排',
    en: '{day} is no day of the notice of {year}',
  },
  'notice-forgets-statutory-day': {
    status: 422,
    zh: '通知与放假办法矛盾：{day}（{name}）是法定节假日，却未放假',
    en: 'the notice contradicts the law: the statutory day {day} is not off',
  },
  'notice-file-unreadable': {
    status: 422,
    zh: '文件内容无法识别：请粘贴通知原文，或使用本系统、holiday-cn 格式的 JSON',
    en: 'unknown content: paste the text of the notice, or JSON in the form of this product or of holiday-cn',
  },
  'notice-incomplete': {
    status: 422,
    zh: '{year} 年尚无放假安排，通知须包含全年节日，缺少：{missing}',
    en: '{year} is not announced yet: its notice must name every holiday, and {missing} are missing',
  },
  'notice-leaves-gap': {
    status: 422,
    zh: '须按年份顺序导入：目前已有 {from} 至 {to} 年，不能导入 {year} 年',
    en: 'years follow each other: {from} to {to} are there, {year} cannot be loaded',
  },
  'local-days-off-calendar': {
    status: 422,
    zh: '{day} 已经是{state}，无需设为本地{state}',
    en: '{day} is so already',
  },
  'local-day-past': { status: 422, zh: '{day} 已过，不能再设为本地放假或上班', en: '{day} has passed' },
});
