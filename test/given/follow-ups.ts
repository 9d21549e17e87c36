import { WorkItems, type Promised, type WorkItem } from '@ipharbor/follow-ups';
import { workItemKinds } from '@ipharbor/follow-ups';
import { newId, system } from '@ipharbor/platform/kernel';
import type { TestApplication } from '@ipharbor/platform/testing';
import { township } from './access';

/** A kind of promise that only tests make. */
export const promiseOfTest = 'test.promise';
workItemKinds({ [promiseOfTest]: { zh: '测试承诺', en: 'Promise of a test' } });

/** An open work item of the township, due in a week. */
export const workItem = (app: TestApplication, change: Partial<Promised>): Promise<WorkItem> =>
  app.write((tx) =>
    app.get(WorkItems).open(tx, system, {
      subject: { type: 'thing', id: newId() },
      kind: promiseOfTest,
      title: '帮助检索现有技术',
      finish: { agreedOn: '2026-12-01' },
      regionCode: township,
      ...change,
    }),
  );
