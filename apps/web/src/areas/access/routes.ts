import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./SignInPage.vue'),
    meta: { title: 'access.signIn.title', isPublic: true },
  },
  {
    path: '/activation',
    name: 'activation',
    component: () => import('./ActivationPage.vue'),
    meta: { title: 'access.activation.title', isPublic: true },
  },
  {
    path: '/claim',
    name: 'claim',
    component: () => import('./ClaimPage.vue'),
    meta: { title: 'access.claim.title', isPublic: true },
  },
  {
    path: '/account/password',
    name: 'password',
    component: () => import('./PasswordPage.vue'),
    meta: { title: 'access.password.title' },
  },
] satisfies RouteRecordRaw[];
