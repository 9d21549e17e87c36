import { clockRules, WorkItems, type Promised, type WorkItem } from '@ipharbor/follow-ups';
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

/** A rule of law that only tests go by: 15 working days. */
export const ruleOfTest = 'test.decision';
clockRules({
  [ruleOfTest]: {
    zh: '测试办结',
    en: 'Decision in a test',
    nature: 'statutory',
    versions: [
      {
        version: '2013',
        effectiveFrom: '2013-01-01',
        effectiveTo: null,
        n: 15,
        unit: 'working-day',
        roll: 'next',
        source: '测试办法第三条',
        isVerified: true,
      },
    ],
  },
});

/** One whose clock runs by that rule from today. */
export const runningWorkItem = (app: TestApplication, change: Partial<Promised> = {}): Promise<WorkItem> =>
  workItem(app, { ownerAccountId: newId(), finish: { rule: ruleOfTest, triggerOn: app.clock.today() }, ...change });
