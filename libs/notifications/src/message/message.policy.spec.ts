import { Reader } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors } from '../../../../test/given/access';
import { notice, told } from '../../../../test/given/notifications';
import { Message } from './message.entity';
import { MessagePolicy } from './message.policy';

describeOnDatabase('MessagePolicy', (app) => {
  it('covers what it lists, and nothing of another person, a leader of the city included', async () => {
    const people = [await actors(app).officer(), await actors(app).leader(), await actors(app).enterprise()];
    await told(app, ...people.map(({ accountId }) => notice({ to: [accountId] })));
    const all = await app.rows(Message);
    const policy = app.get(MessagePolicy);
    for (const actor of people) {
      const listed = await policy.scope(actor, app.get(Reader).from(Message, 'message')).getMany();
      expect(listed.map(({ accountId }) => accountId)).toEqual([actor.accountId]);
      expect(all.filter((message) => policy.covers(actor, message)).map(({ id }) => id)).toEqual([listed[0].id]);
    }
  });
});
