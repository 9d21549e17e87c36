import { Calendar, Flag, House, Notebook } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/campaigns',
    name: 'campaigns',
    component: () => import('./campaign/CampaignsPage.vue'),
    meta: {
      title: 'campaigns.title',
      permission: 'campaign:read',
      menu: { group: 'campaigns', icon: Flag, order: 10 },
    },
  },
  {
    path: '/campaigns/new',
    name: 'campaign-new',
    component: () => import('./campaign/CampaignPlanPage.vue'),
    meta: { title: 'campaigns.new', permission: 'campaign:plan' },
  },
  {
    path: '/campaigns/:id/plan',
    name: 'campaign-plan',
    component: () => import('./campaign/CampaignPlanPage.vue'),
    props: true,
    meta: { title: 'campaigns.plan', permission: 'campaign:plan' },
  },
  {
    path: '/campaigns/:id',
    component: () => import('./campaign/CampaignPage.vue'),
    props: true,
    meta: { title: 'campaigns.one', permission: 'campaign:read' },
    children: [
      {
        path: '',
        name: 'campaign',
        component: () => import('./campaign/ProgressPage.vue'),
        meta: { title: 'campaigns.one', subject: 'campaign' },
      },
      {
        path: 'targets',
        name: 'campaign-targets',
        component: () => import('./target/TargetsPage.vue'),
        meta: { title: 'campaigns.tabs.targets' },
      },
      {
        path: 'teams',
        name: 'campaign-teams',
        component: () => import('./team/TeamsPage.vue'),
        meta: { title: 'campaigns.tabs.teams' },
      },
      {
        path: 'target-difference',
        name: 'campaign-later',
        component: () => import('./target/LaterMatchesPage.vue'),
        meta: { title: 'campaigns.tabs.later', permission: 'campaign:plan' },
      },
    ],
  },
  {
    path: '/campaign-targets',
    name: 'all-targets',
    component: () => import('./target/AllTargetsPage.vue'),
    meta: { title: 'campaigns.allTargets', permission: 'campaign:read' },
  },
  {
    path: '/my-matters',
    name: 'my-matters',
    component: () => import('./visit/MyMattersPage.vue'),
    meta: {
      title: 'visits.mine.title',
      permission: 'visit:confirm',
      menu: { group: 'work', icon: House, order: 5, roles: ['enterprise'] },
      homeOf: ['enterprise'],
    },
  },
  {
    path: '/today',
    name: 'today',
    component: () => import('./visit/TodayPage.vue'),
    meta: {
      title: 'visits.today.title',
      permission: 'visit:record',
      menu: { group: 'campaigns', icon: Calendar, order: 20 },
      homeOf: ['commissioner'],
    },
  },
  {
    path: '/visits',
    name: 'visits',
    component: () => import('./visit/VisitsPage.vue'),
    meta: {
      title: 'visits.title',
      permission: 'visit:read',
      menu: { group: 'campaigns', icon: Notebook, order: 30 },
    },
  },
  {
    path: '/visits/new',
    name: 'visit-new',
    component: () => import('./visit/PlanVisitPage.vue'),
    meta: { title: 'visits.plan.title', permission: 'visit:plan' },
  },
  {
    path: '/visits/:id',
    name: 'visit',
    component: () => import('./visit/VisitPage.vue'),
    props: true,
    meta: { title: 'visits.one', permission: 'visit:read', subject: 'visit' },
  },
  {
    path: '/visits/:id/record',
    name: 'visit-record',
    component: () => import('./record/RecordPage.vue'),
    props: true,
    meta: { title: 'visits.record.title', permission: 'visit:record' },
  },
] satisfies RouteRecordRaw[];
