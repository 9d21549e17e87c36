import { Sort } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';
import { session } from '@/session/session';

export default [
  {
    path: '/imports',
    component: () => import('./ImportCentre.vue'),
    meta: {
      title: 'imports.title',
      permission: 'export:read',
      menu: { group: 'data', icon: Sort, order: 10 },
    },
    children: [
      {
        path: '',
        name: 'imports',
        component: () => import('./ImportsPage.vue'),
        meta: { title: 'imports.title' },
        // Leaders take lists away and import none: the centre opens on the half that is theirs.
        beforeEnter: () => session.can('import:read') || { name: 'exports', replace: true },
      },
      {
        path: 'exports',
        name: 'exports',
        component: () => import('./ExportsPage.vue'),
        meta: { title: 'imports.tabs.exports' },
      },
      {
        path: 'new',
        name: 'new-import',
        component: () => import('./NewImportPage.vue'),
        meta: { title: 'imports.create.title', permission: 'import:run' },
      },
      {
        path: ':id',
        name: 'import',
        component: () => import('./ImportPage.vue'),
        props: true,
        meta: { title: 'imports.run.title', permission: 'import:read', subject: 'import_run' },
      },
    ],
  },
] satisfies RouteRecordRaw[];
