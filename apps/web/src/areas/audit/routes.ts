import { Stamp } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/audit',
    name: 'audit',
    component: () => import('./AuditPage.vue'),
    meta: {
      title: 'audit.title',
      permission: 'audit:read',
      menu: { group: 'administration', icon: Stamp, order: 90 },
      homeOf: ['audit-administrator'],
    },
  },
] satisfies RouteRecordRaw[];
