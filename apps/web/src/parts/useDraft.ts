import { onScopeDispose, watch, type Ref } from 'vue';
import { session } from '@/session/session';

/**
 * Keeps what is being typed in this tab until it is sent, so that the end of a session, a reload or Back loses nothing.
 * The draft belongs to the person who typed it, under `name()`. Call `restore()` when the form opens and `clear()` once
 * its content has been accepted.
 */
export function useDraft<T>(name: () => string, value: Ref<T>) {
  const owner = session.user.value?.id ?? '';
  let blank = JSON.stringify(value.value);
  const key = (): string => `ipharbor.draft.${owner}.${name()}`;
  let timer = 0;
  let unsaved = (): void => undefined;

  /** True when there was something to bring back; else the form holds `from`, which is no draft until somebody types. */
  function restore(from?: T): boolean {
    if (from !== undefined) blank = JSON.stringify(from);
    const kept = sessionStorage.getItem(key());
    value.value = JSON.parse(kept ?? blank) as T;
    return kept !== null;
  }

  function clear(): void {
    forget();
    sessionStorage.removeItem(key());
  }

  function forget(): void {
    window.clearTimeout(timer);
    unsaved = () => undefined;
  }

  function flush(): void {
    unsaved();
    forget();
  }

  function keep(place: string, typed: string): void {
    if (typed === blank) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, typed);
  }

  watch(
    value,
    (typed) => {
      forget();
      const [place, text] = [key(), JSON.stringify(typed)];
      unsaved = () => keep(place, text);
      timer = window.setTimeout(flush, 300);
    },
    { deep: true },
  );
  // What was typed in the last moment is kept too: the page is left when a session turns out to be over.
  window.addEventListener('pagehide', flush);
  onScopeDispose(() => {
    flush();
    window.removeEventListener('pagehide', flush);
  });
  return { restore, clear };
}
