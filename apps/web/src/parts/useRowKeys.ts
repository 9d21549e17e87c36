import { nextTick, ref, type Ref } from 'vue';

/** j and k (or arrows) walk through the rows, Enter opens the one under the mark. */
export function useRowKeys(body: Ref<HTMLElement | undefined>, count: () => number, open: (index: number) => void) {
  const current = ref(0);

  async function mark(index: number): Promise<void> {
    current.value = Math.max(0, Math.min(index, count() - 1));
    await nextTick();
    (body.value?.children[current.value] as HTMLElement | undefined)?.focus();
  }

  function onKey(event: KeyboardEvent): void {
    // Only where the row itself has the focus: links, buttons and boxes inside it keep their own keys.
    if (event.target !== body.value?.children[current.value] || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j' || event.key === 'ArrowDown') void mark(current.value + 1);
    else if (event.key === 'k' || event.key === 'ArrowUp') void mark(current.value - 1);
    else if (event.key === 'Enter') open(current.value);
    else return;
    event.preventDefault();
  }
  return { current, onKey, mark };
}
