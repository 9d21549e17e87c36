import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/help',
    name: 'help-start',
    component: () => import('./StartPage.vue'),
    meta: { title: 'help.start.title', isPublic: true },
  },
  {
    path: '/help/ways',
    name: 'help-ways',
    component: () => import('./TriagePage.vue'),
    meta: { title: 'help.triage.title', isPublic: true },
  },
  {
    path: '/help/request/:step?',
    name: 'help-wizard',
    component: () => import('./WizardPage.vue'),
    props: true,
    meta: { title: 'help.wizard.title', isPublic: true },
  },
  {
    path: '/help/resume',
    name: 'help-resume',
    component: () => import('./ResumePage.vue'),
    meta: { title: 'help.resume.title', isPublic: true },
  },
  {
    path: '/help/receipt',
    name: 'help-receipt',
    component: () => import('./ReceiptPage.vue'),
    meta: { title: 'help.receipt.title', isPublic: true },
  },
  {
    path: '/help/rating',
    name: 'help-rating',
    component: () => import('./RatingPage.vue'),
    meta: { title: 'help.rating.title', isPublic: true },
  },
  {
    path: '/help/progress',
    name: 'help-progress',
    component: () => import('./ProgressPage.vue'),
    meta: { title: 'help.progress.title', isPublic: true },
  },
] satisfies RouteRecordRaw[];
