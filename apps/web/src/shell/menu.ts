import type { RouteRecordNormalized } from 'vue-router';
import { session } from '@/session/session';

/** First level of the menu, in this order; the second level is pages. There is no third. */
export const menuGroups = [
  'work',
  'registers',
  'campaigns',
  'trusteeship',
  'assignments',
  'help',
  'data',
  'administration',
] as const;
export type MenuGroup = (typeof menuGroups)[number];

export interface MenuSection {
  readonly group: MenuGroup;
  readonly entries: readonly RouteRecordNormalized[];
}

/** What this person may open, grouped and ordered; groups without a page are left out. */
export function menuFor(routes: readonly RouteRecordNormalized[]): MenuSection[] {
  const entries = routes
    .filter(({ meta: { menu, permission } }) => {
      const isMeant = menu?.roles === undefined || session.hasRole(menu.roles);
      return menu !== undefined && isMeant && session.can(permission);
    })
    .sort((a, b) => (a.meta.menu?.order ?? 0) - (b.meta.menu?.order ?? 0));
  return menuGroups
    .map((group) => ({ group, entries: entries.filter((route) => route.meta.menu?.group === group) }))
    .filter((section) => section.entries.length > 0);
}

/** Where this person starts: the page made for the role, else the first of the menu, else the own account. */
export function homeFor(routes: readonly RouteRecordNormalized[]): string {
  const own = routes.find((route) => session.hasRole(route.meta.homeOf) && session.can(route.meta.permission));
  return (own ?? menuFor(routes)[0]?.entries[0])?.path ?? '/account/password';
}
