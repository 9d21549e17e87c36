import { Avatar, Briefcase, Grid } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/clusters',
    name: 'clusters',
    component: () => import('./cluster/ClustersPage.vue'),
    meta: {
      title: 'registers.clusters.title',
      permission: 'cluster:read',
      menu: { group: 'registers', icon: Grid, order: 30 },
    },
    children: [
      {
        path: ':id',
        name: 'cluster',
        component: () => import('./cluster/ClusterDrawer.vue'),
        props: true,
        meta: { title: 'registers.clusters.one', permission: 'cluster:read', subject: 'cluster' },
      },
    ],
  },
  {
    path: '/agencies',
    name: 'agencies',
    component: () => import('./agency/AgenciesPage.vue'),
    meta: {
      title: 'registers.agencies.title',
      permission: 'agency:read',
      menu: { group: 'registers', icon: Briefcase, order: 32 },
    },
    children: [
      {
        path: ':id',
        name: 'agency',
        component: () => import('./agency/AgencyDrawer.vue'),
        props: true,
        meta: { title: 'registers.agencies.one', permission: 'agency:read', subject: 'agency' },
      },
    ],
  },
  {
    path: '/professionals',
    name: 'professionals',
    component: () => import('./professional/ProfessionalsPage.vue'),
    meta: {
      title: 'registers.professionals.title',
      permission: 'professional:read',
      menu: { group: 'registers', icon: Avatar, order: 34 },
    },
    children: [
      {
        path: ':id',
        name: 'professional',
        component: () => import('./professional/ProfessionalDrawer.vue'),
        props: true,
        meta: { title: 'registers.professionals.one', permission: 'professional:read', subject: 'professional' },
      },
    ],
  },
] satisfies RouteRecordRaw[];
