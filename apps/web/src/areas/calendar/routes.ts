import { Calendar, Timer } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/calendar',
    name: 'calendar',
    component: () => import('./CalendarPage.vue'),
    meta: {
      title: 'calendar.title',
      permission: 'calendar:change',
      menu: { group: 'administration', icon: Calendar, order: 50 },
    },
  },
  {
    path: '/clock-rules',
    name: 'clock-rules',
    component: () => import('./ClockRulesPage.vue'),
    meta: {
      title: 'calendar.rules.title',
      permission: 'clock-rule:read',
      menu: { group: 'administration', icon: Timer, order: 60 },
    },
  },
] satisfies RouteRecordRaw[];
