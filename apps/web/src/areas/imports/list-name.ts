import { i18n, useWords, type WordKey } from '@/i18n';

/** What a register or list is called; one this console does not know yet keeps the server's own title. */
export function useListName() {
  const { t } = useWords();
  return (name: string, title = name): string => {
    const key = `imports.lists.${name}`;
    return i18n.global.te(key, 'zh-CN') ? t(key as WordKey) : title;
  };
}
