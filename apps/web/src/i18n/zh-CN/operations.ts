export default {
  title: '运行情况',
  board: '消息队列面板',
  mend: '去处理',
  queue: {
    none: '后台没有排队的工作。',
    some: '后台有 {n} 项工作在排队，最早的一项等了 {seconds} 秒。',
  },
  troubles: {
    title: '未完成的工作',
    none: '都完成了，没有需要处理的。',
    because: '：{reason}',
    last: '最近一次失败 {at}',
    next: '将在 {at} 自动再试',
  },
  retry: {
    title: '重试',
    done: '已安排重试 {n} 项',
    already: '已有人重试过，无需再试',
  },
  states: {
    dead: '需要处理',
    'tried-again': '会自动再试',
    'under-way': '正在进行',
  },
  recurring: {
    title: '定时任务',
    schedule: '时间',
    daily: '每天 {at}',
    every: '每 {n} 分钟',
    last: '上次运行',
    never: '还没有运行过',
    states: { ready: '等待运行', leased: '正在运行', done: '完成', dead: '失败' },
  },
  jobs: {
    title: '逐项查看',
    empty: '没有失败的工作',
    emptyHint: '后台工作失败后会列在这里，可以逐项重试。',
  },
  columns: {
    name: '工作',
    reason: '原因',
    state: '状态',
    attempts: '已试次数',
    failedAt: '失败时间',
    nextAt: '下次运行',
    error: '错误详情',
  },
};
