import { api } from '@/api/client';
import { newKey } from '@/api/idempotency';
import { ApiProblem } from '@/api/problem';
import type { SavedView } from '@/api/types';
import { session } from '@/session/session';

/** Filters a person keeps under a name: on the server, or in this browser where the server keeps none (404). */
export async function loadViews(list: string): Promise<readonly SavedView[]> {
  try {
    return await api.get<readonly SavedView[]>('/saved-views', { query: { list } });
  } catch (problem) {
    if (!isUnknown(problem)) throw problem;
    return JSON.parse(localStorage.getItem(place(list)) ?? '[]') as SavedView[];
  }
}

/** Replaces all views of one list. */
export async function storeViews(list: string, views: readonly SavedView[]): Promise<void> {
  try {
    await api.put('/saved-views', { views }, { query: { list } });
  } catch (problem) {
    if (!isUnknown(problem)) throw problem;
    localStorage.setItem(place(list), JSON.stringify(views));
  }
}

export const newView = (name: string, query: Readonly<Record<string, string>>): SavedView => ({
  id: newKey(),
  name,
  query,
  columns: [],
});

const place = (list: string): string => `ipharbor.views.${session.user.value?.id ?? ''}.${list}`;
const isUnknown = (problem: unknown): boolean => problem instanceof ApiProblem && problem.status === 404;
