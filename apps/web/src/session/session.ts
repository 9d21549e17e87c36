import { computed, shallowRef, type ComputedRef } from 'vue';
import { api } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Role, User } from '@/api/types';

const user = shallowRef<User | null>(null);
let hasAsked = false;

/** Who is signed in; asks the server once, then answers from memory until the session ends. */
async function ensure(): Promise<User | null> {
  if (!hasAsked) await refresh();
  return user.value;
}

async function refresh(): Promise<void> {
  try {
    user.value = (await api.get<{ user: User }>('/sessions/current', { anonymous: true })).user;
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status !== 401) throw problem;
    user.value = null;
  }
  hasAsked = true;
}

async function signIn(username: string, password: string): Promise<void> {
  await api.post('/sessions', { username, password }, { anonymous: true, key: undefined });
  await refresh();
}

async function signOut(): Promise<void> {
  await api.delete('/sessions/current');
  forget();
}

async function actAs(postId: string): Promise<void> {
  await api.put('/sessions/current/post', { postId });
  await refresh();
}

/** The session is over, whoever ended it. */
function forget(): void {
  user.value = null;
  hasAsked = true;
}

const can = (permission: string | undefined): boolean =>
  permission === undefined || (user.value?.permissions.includes(permission) ?? false);

const hasRole = (roles: readonly Role[] = []): boolean => roles.some((role) => user.value?.roles.includes(role));

export const session = {
  user: user as ComputedRef<User | null>,
  ensure,
  refresh,
  signIn,
  signOut,
  actAs,
  forget,
  can,
  hasRole,
};

/** The person signed in, for pages that only open when there is one. */
export const useUser = (): ComputedRef<User> =>
  computed(() => {
    if (!user.value) throw new Error('this page needs a session');
    return user.value;
  });
