import { notificationKinds } from '../kind/notification-kinds';

export const itemAssigned = 'work-item.assigned';
export const itemUrged = 'work-item.urged';
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
