import { i18n, useWords, type WordKey } from '@/i18n';

/** `visit:review` as people say it: 走访 · 审核. A word this console does not know yet stays as the server writes it. */
export function usePermissionName() {
  const { t } = useWords();
  const word = (list: 'nouns' | 'verbs', name: string): string => {
    const key = `administration.${list}.${name}`;
    return i18n.global.te(key, 'zh-CN') ? t(key as WordKey) : name;
  };
  return (permission: string): string => {
    const [noun, verb] = permission.split(':');
    return `${word('nouns', noun)} · ${word('verbs', verb)}`;
  };
}
