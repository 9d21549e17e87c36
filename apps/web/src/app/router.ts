import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { homeFor } from '@/shell/menu';
import { session } from '@/session/session';
import { guard } from './guard';

/** Every area brings its own routes: a new area needs no line here. */
const areas = import.meta.glob<RouteRecordRaw[]>('../areas/*/routes.ts', { eager: true, import: 'default' });

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
  routes: [
    {
      path: '/',
      name: 'home',
      meta: { title: 'app.name' },
      component: { render: () => null },
      // Not a redirect record: those are resolved before the guard has learnt who is signed in.
      beforeEnter: () => homeFor(router.getRoutes()),
    },
    ...Object.values(areas).flat(),
    {
      path: '/forbidden',
      name: 'forbidden',
      meta: { title: 'app.pages.forbidden' },
      component: () => import('@/shell/MessagePage.vue'),
      props: { kind: 'forbidden' },
    },
    {
      path: '/failed',
      name: 'failed',
      meta: { title: 'app.pages.failed', isPublic: true },
      component: () => import('@/shell/MessagePage.vue'),
      props: { kind: 'failed' },
    },
    {
      path: '/:rest(.*)*',
      name: 'missing',
      meta: { title: 'app.pages.missing' },
      component: () => import('@/shell/MessagePage.vue'),
      props: { kind: 'missing' },
    },
  ],
});

router.beforeEach(guard);

// A page's script that cannot be fetched means a lost network or a release since the tab was opened.
router.onError((error, to) => {
  console.error(error);
  if (to.name !== 'failed') void router.replace({ name: 'failed', query: { return: to.fullPath } });
});

/** Leads to the sign-in page and back to where the person was. */
export function goToSignIn(): void {
  session.forget();
  const { meta, fullPath } = router.currentRoute.value;
  if (!meta.isPublic) void router.push({ name: 'sign-in', query: { return: fullPath, expired: '1' } });
}
