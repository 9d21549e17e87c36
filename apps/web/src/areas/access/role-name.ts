import { i18n, useWords, type WordKey } from '@/i18n';

/** What people call a role; one this console does not know yet keeps its own name. */
export function useRoleName() {
  const { t } = useWords();
  return (role: string): string => {
    const key = `access.roles.${role}`;
    return i18n.global.te(key, 'zh-CN') ? t(key as WordKey) : role;
  };
}
