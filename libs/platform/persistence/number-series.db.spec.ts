import { newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { NumberSeries, NumberSeriesRow } from './number-series';
import { UnitOfWork } from './unit-of-work';

describeOnDatabase('NumberSeries', (app) => {
  const another = () => new NumberSeries(app.get(UnitOfWork));

  it('gives no number twice, three processes at once', async () => {
    const series = newId();
    const processes = [another(), another(), another()];
    const given = await Promise.all(processes.flatMap((one) => Array.from({ length: 150 }, () => one.next(series))));
    expect(new Set(given).size).toBe(450);
    expect(Math.min(...given)).toBe(1);
  });

  it('keeps no block that a rolled back unit of work has taken', async () => {
    const series = newId();
    const numbers = another();
    const failing = app.write(async () => {
      await numbers.next(series);
      throw new Error('nothing came of it');
    });
    await expect(failing).rejects.toThrow('nothing came of it');
    expect(await app.rows(NumberSeriesRow, { id: series })).toEqual([]);
    expect([await numbers.next(series), await numbers.next(series)]).toEqual([1, 2]);
  });
});
