import { watch } from 'vue';
import type { Router } from 'vue-router';
import { i18n } from '@/i18n';

/** Keeps the document's title in step with the page and the language. */
export function keepTitles(router: Router): void {
  watch(
    [router.currentRoute, i18n.global.locale],
    ([route]) => {
      const name = i18n.global.t('app.fullName');
      document.title = route.meta.title ? `${i18n.global.t(route.meta.title)} · ${name}` : name;
    },
    { immediate: true },
  );
}
