import { Stamp } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/document-templates',
    name: 'document-templates',
    component: () => import('./TemplatesPage.vue'),
    meta: {
      title: 'documents.templates.title',
      permission: 'document-template:read',
      menu: { group: 'administration', icon: Stamp, order: 60 },
    },
    children: [
      {
        path: ':templateKey',
        name: 'document-template',
        component: () => import('./TemplateDrawer.vue'),
        props: true,
        meta: { title: 'documents.templates.template', permission: 'document-template:read' },
      },
    ],
  },
  {
    path: '/verify/:code?',
    name: 'verify',
    component: () => import('./VerifyPage.vue'),
    props: true,
    meta: { title: 'documents.verify.title', isPublic: true },
  },
] satisfies RouteRecordRaw[];
