import { Checked, Sort, Switch, Timer } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/work-items',
    name: 'work-items',
    component: () => import('./WorkItemsPage.vue'),
    meta: {
      title: 'followUps.title',
      permission: 'work-item:read',
      menu: { group: 'work', icon: Checked, order: 10 },
      homeOf: ['officer', 'agency'],
    },
    children: [
      {
        path: ':id',
        name: 'work-item',
        component: () => import('./WorkItemDrawer.vue'),
        props: true,
        meta: { title: 'followUps.item', permission: 'work-item:read', subject: 'work_item' },
      },
    ],
  },
  {
    path: '/deadline-compliance',
    name: 'deadline-compliance',
    component: () => import('./CompliancePage.vue'),
    meta: {
      title: 'followUps.compliance.title',
      permission: 'work-item:urge',
      menu: { group: 'work', icon: Timer, order: 12 },
    },
  },
  {
    path: '/absences',
    name: 'absences',
    component: () => import('./AbsencesPage.vue'),
    meta: {
      title: 'followUps.absence.title',
      permission: 'absence:read',
      menu: { group: 'work', icon: Switch, order: 40 },
    },
  },
  {
    path: '/hand-overs',
    name: 'hand-overs',
    component: () => import('./HandOversPage.vue'),
    meta: {
      title: 'followUps.handOver.title',
      permission: 'hand-over:read',
      menu: { group: 'work', icon: Sort, order: 41 },
    },
  },
  {
    path: '/account/calendar-feeds',
    name: 'calendar-feeds',
    component: () => import('./CalendarFeedsPage.vue'),
    meta: { title: 'followUps.feed.title', permission: 'work-item:read' },
  },
] satisfies RouteRecordRaw[];
