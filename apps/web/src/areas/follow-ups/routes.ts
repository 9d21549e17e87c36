import { Checked } from '@element-plus/icons-vue';
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
  },
] satisfies RouteRecordRaw[];
