import { Connection, Stamp } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/ip-rights',
    name: 'ip-rights',
    component: () => import('./IpRightsPage.vue'),
    meta: {
      title: 'ipRights.title',
      permission: 'ip-right:read',
      menu: { group: 'registers', icon: Stamp, order: 20 },
    },
    children: [
      {
        path: ':id',
        name: 'ip-right',
        component: () => import('./IpRightDrawer.vue'),
        props: true,
        meta: { title: 'ipRights.one', permission: 'ip-right:read', subject: 'ip_right' },
      },
    ],
  },
  {
    path: '/outside-parties',
    name: 'outside-parties',
    component: () => import('./OutsidePartiesPage.vue'),
    meta: {
      title: 'ipRights.outside.title',
      permission: 'ip-right:match',
      menu: { group: 'registers', icon: Connection, order: 25 },
    },
  },
] satisfies RouteRecordRaw[];
