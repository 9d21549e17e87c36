import { Key, OfficeBuilding, Postcard, User } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/accounts',
    name: 'accounts',
    component: () => import('./AccountsPage.vue'),
    meta: {
      title: 'administration.accounts.title',
      permission: 'account:read',
      menu: { group: 'administration', icon: User, order: 10 },
      homeOf: ['system-administrator', 'security-administrator'],
    },
    children: [
      {
        path: ':id',
        name: 'account',
        component: () => import('./AccountDrawer.vue'),
        props: true,
        meta: { title: 'administration.accounts.account', permission: 'account:read', subject: 'account' },
      },
    ],
  },
  {
    path: '/people-import',
    name: 'people-import',
    component: () => import('./ImportPeoplePage.vue'),
    meta: { title: 'administration.people.title', permission: 'account:create' },
  },
  {
    path: '/units',
    name: 'units',
    component: () => import('./UnitsPage.vue'),
    meta: {
      title: 'administration.units.title',
      permission: 'unit:change',
      menu: { group: 'administration', icon: OfficeBuilding, order: 20 },
    },
  },
  {
    path: '/roles',
    name: 'roles',
    component: () => import('./RolesPage.vue'),
    meta: {
      title: 'administration.roles.title',
      permission: 'role:read',
      menu: { group: 'administration', icon: Key, order: 30 },
    },
  },
  {
    path: '/account-claims',
    name: 'account-claims',
    component: () => import('./ClaimsPage.vue'),
    meta: {
      title: 'administration.claims.title',
      permission: 'account-claim:read',
      menu: { group: 'registers', icon: Postcard, order: 90 },
    },
  },
] satisfies RouteRecordRaw[];
