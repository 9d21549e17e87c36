import { ref } from 'vue';
import { api } from '@/api/client';
import { asProblem } from '@/api/problem';
import { blankFiling, bodyOf, type Filing } from './filing';

export interface DraftFile {
  readonly id: string;
  readonly fileName: string;
}
interface Draft {
  readonly content: Record<string, unknown>;
  readonly step: string;
  readonly files: readonly DraftFile[];
}
export interface Receipt {
  readonly number: string;
  readonly status: string;
  readonly acceptBy: string;
  readonly progressCode: string | null;
}

// One draft per browser: the pages of the wizard share it.
const filing = ref<Filing>(blankFiling());
const files = ref<readonly DraftFile[]>([]);
const step = ref('');
const receipt = ref<Receipt>();
let exists = false;
let isRead = false;

/** What is kept: the body that will be filed, with what was typed beside it. */
const kept = (): Record<string, unknown> => ({
  ...bodyOf(filing.value),
  form: { ...filing.value, reporterName: '', reporterPhone: '' },
});

function show(draft: Draft): void {
  exists = true;
  isRead = true;
  filing.value = { ...blankFiling(), ...(draft.content.form as Partial<Filing> | undefined) };
  files.value = draft.files;
  step.value = draft.step;
}

/** The request that is being written: saved page by page, resumed elsewhere, filed at the end. */
export function useDraft() {
  /** What this browser had begun, if anything. */
  async function read(): Promise<boolean> {
    if (isRead) return exists;
    try {
      show(await api.get<Draft>('/help-drafts/current', { anonymous: true }));
    } catch (error) {
      if (asProblem(error).status !== 404) throw error;
    }
    isRead = true;
    return exists;
  }

  async function save(at: string): Promise<void> {
    const body = { content: kept(), step: at };
    if (exists) await api.put('/help-drafts/current', body, { anonymous: true });
    else await api.post('/help-drafts', body, { anonymous: true });
    exists = true;
    step.value = at;
  }

  async function begun(): Promise<void> {
    if (!exists) await save(step.value || 'side');
  }

  function restart(first: Partial<Filing> = {}): void {
    exists = false;
    isRead = true;
    files.value = [];
    step.value = '';
    filing.value = { ...blankFiling(), ...first };
  }

  const resumeCode = () => api.post<{ code: string }>('/help-drafts/current/resume-code', {}, { anonymous: true });
  const resume = async (code: string): Promise<void> =>
    show(await api.post<Draft>('/help-drafts/resumption', { code }, { anonymous: true }));

  async function submit(key: string): Promise<void> {
    const { caseType, reporterName: name, reporterPhone: phone } = filing.value;
    const isNamed = caseType === 'report' && name.trim() !== '' && phone.trim() !== '';
    const body = isNamed ? { reporter: { name: name.trim(), phone: phone.trim() } } : {};
    receipt.value = await api.post<Receipt>('/help-drafts/current/submission', body, { key, anonymous: true });
    restart();
  }

  return { filing, files, step, receipt, read, save, begun, restart, resumeCode, resume, submit };
}
