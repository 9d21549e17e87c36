import { onScopeDispose, ref, watch, type Ref } from 'vue';

/** Follows a value once it has been still for `ms`; the first value is there at once. */
export function refDebounced<T>(value: () => T, ms: number): Readonly<Ref<T>> {
  const still = ref(value()) as Ref<T>;
  let timer = 0;
  watch(value, (next) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (still.value = next), ms);
  });
  onScopeDispose(() => window.clearTimeout(timer));
  return still;
}
