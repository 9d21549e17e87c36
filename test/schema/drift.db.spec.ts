import { describeOnDatabase } from '@ipharbor/platform/testing';
import { migrations } from '../../db/migrations';

describeOnDatabase('the schema', (app) => {
  it('is what the entities say: nothing is left to migrate', async () => {
    const { upQueries } = await app.source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('has strictly rising migrations', () => {
    const times = migrations.map(({ name }) => Number(name.slice(-13)));
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  });
});
