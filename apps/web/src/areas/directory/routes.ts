import { OfficeBuilding } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/enterprises',
    name: 'enterprises',
    component: () => import('./EnterprisesPage.vue'),
    meta: {
      title: 'directory.enterprises.title',
      permission: 'enterprise:read',
      menu: { group: 'registers', icon: OfficeBuilding, order: 10 },
    },
    children: [
      {
        path: ':id',
        name: 'enterprise',
        component: () => import('./EnterpriseDrawer.vue'),
        props: true,
        meta: { title: 'directory.enterprise.title', permission: 'enterprise:read', subject: 'enterprise' },
      },
    ],
  },
] satisfies RouteRecordRaw[];
