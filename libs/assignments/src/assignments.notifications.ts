import { notificationKinds } from '@ipharbor/notifications';

/** What people are told of assignments; numbers, days and names of firms, none of people. */
notificationKinds({
  'assignment.offered': {
    category: 'task',
    zh: { title: '新的指派待确认：{target}', body: '请在 {day} 前确认或谢绝「{target}」的特派员指派。' },
    en: {
      title: 'An offer waits for your answer: {target}',
      body: 'Please accept or decline the assignment for {target} by {day}.',
    },
  },
  'assignment.begun': {
    category: 'case',
    zh: { title: '指派已生效：{target}', body: '「{target}」的特派员指派已生效，可以开始服务。' },
    en: { title: 'The assignment has begun: {target}', body: 'The assignment for {target} has begun.' },
  },
  'assignment.plan-undone': {
    category: 'case',
    zh: { title: '指派方案已撤销', body: '方案「{plan}」已撤销，指派恢复为应用前的状态。' },
    en: { title: 'A plan was undone', body: 'The plan {plan} was undone: assignments are as they were before.' },
  },
});
