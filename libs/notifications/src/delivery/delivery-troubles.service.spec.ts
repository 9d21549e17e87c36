import { Troubles } from '@ipharbor/operations';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actorFor, otherTownship, township } from '../../../../test/given/access';
import { failedText } from '../../../../test/given/notifications';
import { DeliveryTroubles } from './delivery-troubles';
import { MessageDelivery } from './delivery.entity';

describeOnDatabase('what did not reach people', (app) => {
  it('is told to officers of the region in plain words, and sent once more only for them', async () => {
    const { id } = await failedText(app, township);
    const here = await actorFor(app, 'officer', { region: township });
    const elsewhere = await actorFor(app, 'officer', { region: otherTownship });
    const troubles = app.get(Troubles);

    expect((await troubles.list(elsewhere)).filter(({ source }) => source === 'deliveries')).toEqual([]);
    const [trouble] = await troubles.list(here);
    expect(trouble).toMatchObject({
      source: 'deliveries',
      undone: { zh: '1 条短信未发出' },
      reason: { zh: '模板未审核' },
      canRetry: true,
    });

    const source = app.get(DeliveryTroubles);
    expect(await source.retry(elsewhere, trouble.key)).toBe(0);
    expect(await source.retry(here, trouble.key)).toBe(1);
    expect(await source.retry(here, trouble.key)).toBe(0);
    expect((await app.rows(MessageDelivery, { id }))[0].status).toBe('waiting');
  });
});
