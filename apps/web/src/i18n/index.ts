import type { Language as ElementWords } from 'element-plus/es/locale';
import elementZh from 'element-plus/es/locale/lang/zh-cn';
import { computed, shallowRef, type ComputedRef } from 'vue';
import { createI18n } from 'vue-i18n';
import type { WordKey, Words } from './words';
import { zhCN } from './zh-CN';

export type Language = 'zh-CN' | 'en';
export type { WordKey } from './words';

const storageKey = 'ipharbor.language';

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN } as Record<string, Words>,
});

/** The words inside Element Plus' own parts. */
export const elementWords = shallowRef<ElementWords>(elementZh);

export const language: ComputedRef<Language> = computed(() => i18n.global.locale.value as Language);

/** Switches the whole screen; English is fetched when first asked for. */
export async function speak(next: Language): Promise<void> {
  localStorage.setItem(storageKey, next);
  if (next === 'en') {
    const [words, element] = await Promise.all([import('./en'), import('element-plus/es/locale/lang/en')]);
    i18n.global.setLocaleMessage('en', words.default);
    elementWords.value = element.default;
  } else elementWords.value = elementZh;
  i18n.global.locale.value = next;
  document.documentElement.lang = next;
}

export const rememberedLanguage = (): Language => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh-CN');

/** The one way to words on screen: keys are checked by the compiler, plurals take `{ n }` like any other name. */
export function useWords() {
  const t = (key: WordKey, named: Record<string, unknown> = {}): string => i18n.global.t(key, named);
  return { t, language };
}
