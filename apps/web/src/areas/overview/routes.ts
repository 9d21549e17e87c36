import { CircleCheck, DataBoard, Warning } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/overview',
    name: 'overview',
    component: () => import('./OverviewPage.vue'),
    meta: {
      title: 'overview.title',
      permission: 'overview:read',
      menu: { group: 'work', icon: DataBoard, order: 1 },
      homeOf: ['leader'],
    },
  },
  {
    path: '/red-lights',
    name: 'red-lights',
    component: () => import('./RedLightsPage.vue'),
    meta: {
      title: 'overview.red.title',
      permission: 'work-item:urge',
      menu: { group: 'work', icon: Warning, order: 2 },
    },
  },
  {
    path: '/approvals',
    name: 'approvals',
    component: () => import('./ApprovalsPage.vue'),
    meta: {
      title: 'overview.approvals.title',
      permission: 'campaign:approve',
      menu: { group: 'work', icon: CircleCheck, order: 3 },
    },
  },
] satisfies RouteRecordRaw[];
