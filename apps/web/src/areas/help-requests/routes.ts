import { FirstAidKit } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/help-requests',
    name: 'help-requests',
    component: () => import('./HelpRequestsPage.vue'),
    meta: {
      title: 'helpRequests.title',
      permission: 'help-request:read',
      menu: { group: 'help', icon: FirstAidKit, order: 10 },
    },
  },
  {
    path: '/help-requests/new',
    name: 'help-request-new',
    component: () => import('./RegisterPage.vue'),
    meta: { title: 'helpRequests.register.title', permission: 'help-request:submit' },
  },
  {
    path: '/help-requests/:id',
    name: 'help-request',
    component: () => import('./HelpRequestPage.vue'),
    props: true,
    meta: { title: 'helpRequests.one', permission: 'help-request:read', subject: 'help_request' },
  },
] satisfies RouteRecordRaw[];
