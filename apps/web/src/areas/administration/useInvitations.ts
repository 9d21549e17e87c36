import { shallowRef } from 'vue';
import type { Invitation } from './accounts';

/**
 * Codes that the server has just told, and tells nobody again. A repeat of the request after a lost answer does nothing and has no
 * body: then the action worked and its code is lost, which the person must hear.
 */
export function useInvitations() {
  const invitations = shallowRef<readonly Invitation[]>([]);
  const isLost = shallowRef(false);

  function receive(answer: readonly Invitation[] | undefined): void {
    invitations.value = answer ?? [];
    isLost.value = answer === undefined;
  }
  function forget(): void {
    invitations.value = [];
    isLost.value = false;
  }
  return { invitations, isLost, receive, forget };
}
