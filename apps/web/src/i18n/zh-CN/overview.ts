export default {
  title: '一屏总览',
  asOf: '数据截至 {day}',
  open: '查看明细',
  red: {
    title: '红灯清单',
    lead: '截至 {day}，{owners} 个责任人共逾期 {n} 项',
    none: '没有逾期事项',
    people: '未列单位的人员',
    count: '逾期 {n} 项',
    worst: '最长逾期 {n} 天',
    urge: '催办',
    urgeItem: '催办“{title}”',
    urged: '已催办 {name}',
    urgedToday: '今天已催办',
    lastUrged: '上次催办 {day}，共 {n} 次',
  },
  approvals: {
    title: '待批',
    none: '没有等待您批准的活动',
    open: '查看方案',
  },
};
