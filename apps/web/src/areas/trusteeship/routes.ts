import { Document, List, Medal, Timer } from '@element-plus/icons-vue';
import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/agreements',
    name: 'agreements',
    component: () => import('./AgreementsPage.vue'),
    meta: {
      title: 'trusteeship.agreements.title',
      permission: 'agreement:read',
      menu: { group: 'trusteeship', icon: Document, order: 10 },
    },
  },
  {
    path: '/agreements/new',
    name: 'agreement-new',
    component: () => import('./AgreementFormPage.vue'),
    props: { use: 'new' },
    meta: { title: 'trusteeship.agreements.new', permission: 'agreement:draft' },
  },
  {
    path: '/agreements/:id/:use(change|counter|amend)',
    name: 'agreement-form',
    component: () => import('./AgreementFormPage.vue'),
    props: true,
    meta: { title: 'trusteeship.agreements.counter', permission: 'agreement:draft' },
  },
  {
    path: '/agreements/:id',
    name: 'agreement',
    component: () => import('./AgreementPage.vue'),
    props: true,
    meta: { title: 'trusteeship.agreements.one', permission: 'agreement:read', subject: 'agreement' },
  },
  {
    path: '/services',
    name: 'services',
    component: () => import('./ServicesPage.vue'),
    meta: {
      title: 'trusteeship.services.title',
      permission: 'service:read',
      menu: { group: 'trusteeship', icon: List, order: 20 },
    },
  },
  {
    path: '/agency-scores',
    name: 'agency-scores',
    component: () => import('./ScorePage.vue'),
    meta: {
      title: 'trusteeship.score.title',
      permission: 'agency-score:read',
      menu: { group: 'trusteeship', icon: Medal, order: 30 },
    },
  },
  {
    path: '/docket-calculator',
    name: 'docket-calculator',
    component: () => import('./CalculatorPage.vue'),
    meta: {
      title: 'trusteeship.calculator.title',
      permission: 'agreement:read',
      menu: { group: 'trusteeship', icon: Timer, order: 40 },
    },
  },
] satisfies RouteRecordRaw[];
