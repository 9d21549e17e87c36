import { knownProblems, type Language, type SubjectRef } from '@ipharbor/platform/kernel';
import { knownJobs, type JobRow } from '@ipharbor/platform/persistence';

/** A job whose last run failed, and the records it works on. */
export interface FailedJob {
  readonly row: JobRow;
  readonly subjects: readonly SubjectRef[];
}

type Words = Readonly<Record<Language, string>>;

const both = (say: (language: Language) => string): Words => ({ zh: say('zh'), en: say('en') });

/** What the job does: 计算法定期限届满. */
export const nameOf = (job: string): Words => both((language) => knownJobs().get(job)?.words?.[language].name ?? job);

/** 3 条短信未发出 */
export const undoneOf = (job: string, n: number): Words =>
  both((language) => {
    const words = knownJobs().get(job)?.words?.[language];
    if (words?.undone) return words.undone.replace('{n}', String(n));
    const name = words?.name ?? job;
    return language === 'zh' ? `${n} 项“${name}”未完成` : `${n} × “${name}” not done`;
  });

/** Why, in the words of whoever declared the problem. */
export const reasonOf = ({ problem, detail }: Pick<JobRow, 'problem' | 'detail'>): Words =>
  both((language) => {
    const sentence = knownProblems().get(problem ?? 'job-unexpected')?.[language] ?? problem ?? '';
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
      detail && name in detail ? String(detail[name]) : whole,
    );
  });
