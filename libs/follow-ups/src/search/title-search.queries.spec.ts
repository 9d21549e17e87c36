import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, township } from '../../../../test/given/access';
import { workItem } from '../../../../test/given/follow-ups';
import { WorkItemQueries } from '../work-item/work-item.queries';

describeOnDatabase('Searching work items', (app) => {
  it.each([
    ['专利', ['检索专利', '回访专利企业']],
    ['检索 专利', ['检索专利']],
    ['企', ['回访专利企业']],
    ['abc', ['商标 ABC 复审']],
    ['ＡＢＣ', ['商标 ABC 复审']],
    ['专企', []],
    ['100%', []],
  ])('by %s finds %p', async (q, titles) => {
    const { accountId } = await actors(app).commissioner({ region: township });
    for (const title of ['检索专利', '回访专利企业', '商标 ABC 复审', '100 家企业培训'].slice(0, q === '企' ? 3 : 4))
      await workItem(app, { ownerAccountId: accountId, title });
    const actor = await actors(app).commissioner({ region: township });
    const found = await app
      .get(WorkItemQueries)
      .page(actor, { view: 'todo', page: 1, pageSize: 20, total: 'exact', q });
    expect(found.items.map(({ title }) => title)).toEqual(titles);
    expect(found.total).toBe(titles.length);
  });
});
