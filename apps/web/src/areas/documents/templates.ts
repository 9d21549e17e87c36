import { ApiProblem } from '@/api/problem';
import { address, headers, read } from '@/api/request';
import type { Instant } from '@/api/types';

export interface TemplateVersion {
  readonly id: string;
  readonly number: number;
  readonly isEdited: boolean;
  readonly note: string | null;
  readonly addedBy: string | null;
  readonly addedAt: Instant;
}

export interface Template {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly series: string;
  readonly inUse: TemplateVersion | null;
}

export interface TemplateDetail extends Template {
  readonly versions: readonly TemplateVersion[];
  readonly fields: readonly {
    readonly zh: string;
    readonly en: string;
    readonly isList: boolean;
    readonly isRequired: boolean;
    readonly isGiven: boolean;
  }[];
}

export interface Findings {
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

export const templatePath = (key: string): string => `/document-templates/${encodeURIComponent(key)}`;

export const formOf = (file: File, fields: Readonly<Record<string, string>> = {}): FormData => {
  const form = new FormData();
  // what comes behind the file is read with it, so the fields go first
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return form;
};

/** An edited template filled with samples, as a PDF to save. Throws {@link ApiProblem}. */
export async function sampleOf(key: string, file: File, language: string): Promise<Blob> {
  const answer = await fetch(address(`${templatePath(key)}/previews`), {
    method: 'POST',
    credentials: 'same-origin',
    headers: headers({ method: 'POST', language, json: false }),
    body: formOf(file),
  }).catch(() => {
    throw ApiProblem.local('network');
  });
  if (!answer.ok) read(answer.status, await answer.text());
  return answer.blob();
}

/** Lets the person save what was fetched. */
export function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
