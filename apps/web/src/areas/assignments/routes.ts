import { Avatar, Bell, Connection, Memo, Phone, MagicStick, Warning } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/specialists',
    name: 'specialists',
    component: () => import('./specialist/SpecialistsPage.vue'),
    meta: {
      title: 'assignments.specialists',
      permission: 'specialist:read',
      menu: { group: 'assignments', icon: Avatar, order: 10 },
    },
    children: [
      {
        path: ':id',
        name: 'specialist',
        component: () => import('./specialist/SpecialistDrawer.vue'),
        props: true,
        meta: { title: 'assignments.specialist', permission: 'specialist:read', subject: 'specialist' },
      },
    ],
  },
  {
    path: '/public-notices',
    name: 'public-notices',
    component: () => import('./specialist/PublicNoticesPage.vue'),
    meta: {
      title: 'assignments.notices',
      permission: 'specialist:object',
      menu: { group: 'assignments', icon: Bell, order: 50 },
    },
  },
  {
    path: '/assignments',
    name: 'assignments',
    component: () => import('./assignment/AssignmentsPage.vue'),
    meta: {
      title: 'assignments.assignments',
      permission: 'assignment:read',
      subject: 'assignment',
      menu: { group: 'assignments', icon: Connection, order: 20 },
    },
  },
  {
    path: '/duty-logs',
    name: 'duty-logs',
    component: () => import('./log/DutyLogsPage.vue'),
    meta: {
      title: 'dutyLogs.title',
      permission: 'assignment:read',
      menu: { group: 'assignments', icon: Memo, order: 25 },
    },
  },
  {
    path: '/key-enterprises',
    name: 'key-enterprises',
    component: () => import('./liaison/KeyEnterprisesPage.vue'),
    meta: {
      title: 'liaisons.title',
      permission: 'liaison:read',
      menu: { group: 'assignments', icon: Phone, order: 45 },
    },
  },
  {
    path: '/unassigned',
    name: 'unassigned',
    component: () => import('./assignment/UnassignedPage.vue'),
    meta: {
      title: 'assignments.unassigned',
      permission: 'assignment:plan',
      menu: { group: 'assignments', icon: Warning, order: 30 },
    },
  },
  {
    path: '/assignment-plans',
    name: 'assignment-plans',
    component: () => import('./plan/PlansPage.vue'),
    meta: {
      title: 'assignments.plans',
      permission: 'assignment:plan',
      menu: { group: 'assignments', icon: MagicStick, order: 40 },
    },
  },
  {
    path: '/assignment-plans/:id',
    name: 'assignment-plan',
    component: () => import('./plan/PlanPage.vue'),
    props: true,
    meta: { title: 'assignments.plan', permission: 'assignment:plan', subject: 'matching_plan' },
  },
] satisfies RouteRecordRaw[];
