import { notificationKinds } from '../kind/notification-kinds';

export const itemAssigned = 'work-item.assigned';
export const itemUrged = 'work-item.urged';
export const itemMoved = 'work-item.due-moved';
export const itemEscalated = 'work-item.escalated';
export const itemsOfToday = 'work-item.today';

notificationKinds({
  [itemAssigned]: {
    category: 'task',
    zh: { title: '新待办：{title}', body: '您有一项新待办：{title}，请于 {due} 前办结。' },
    en: { title: 'New to do: {title}', body: 'You have a new to-do: {title}. It is due on {due}.' },
  },
  [itemUrged]: {
    category: 'task',
    zh: { title: '催办：{title}', body: '待办“{title}”被催办，期限 {due}，请尽快办理并办结。' },
    en: { title: 'Urged: {title}', body: 'Somebody urges you to complete “{title}”, due on {due}.' },
  },
  [itemMoved]: {
    category: 'deadline',
    zh: {
      title: '期限变动：{title}',
      body: '放假安排有变动，待办“{title}”的期限改为 {due}，原因可在待办的期限说明中查看。',
    },
    en: { title: 'Due day moved: {title}', body: 'Holidays have changed: “{title}” is now due on {due}.' },
  },
  [itemEscalated]: {
    category: 'deadline',
    zh: { title: '升级提醒：{title}', body: '待办“{title}”（期限 {due}）尚未办结，请督促承办人。' },
    en: { title: 'Escalated: {title}', body: '“{title}”, due on {due}, is not completed; please see to it.' },
  },
  [itemsOfToday]: {
    category: 'deadline',
    zh: {
      title: '待办提醒：逾期 {overdue} 项，今日到期 {today} 项',
      body: '截至 {day}：逾期 {overdue} 项，今日到期 {today} 项，三日内到期 {soon} 项。请登录办理。',
    },
    en: {
      title: 'To do: {overdue} overdue, {today} due today',
      body: 'On {day}: {overdue} overdue, {today} due today, {soon} due within three days.',
    },
  },
});
