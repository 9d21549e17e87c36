import { Odometer } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/operations',
    name: 'operations',
    component: () => import('./OperationsPage.vue'),
    meta: {
      title: 'operations.title',
      permission: 'operations:read',
      menu: { group: 'data', icon: Odometer, order: 90 },
    },
  },
] satisfies RouteRecordRaw[];
