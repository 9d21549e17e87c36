import { i18n, useWords, type WordKey } from '@/i18n';

/** What people call the kind of record an event happened to; one this console does not know keeps its own name. */
export function useSubjectTypeName() {
  const { t } = useWords();
  return (type: string | undefined): string => {
    const key = `audit.subjectTypes.${type}`;
    return i18n.global.te(key, 'zh-CN') ? t(key as WordKey) : (type ?? '');
  };
}
