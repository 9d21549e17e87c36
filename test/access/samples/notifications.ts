import { Message } from '@ipharbor/notifications';
import { notice, told } from '../../given/notifications';
import type { Given, Samples } from '../sample';

/** A message to whoever asks; from far away, one of somebody near. */
async function messageTo({ app, actor, near, caller }: Given): Promise<string> {
  const isHere = caller !== null && (await actor(caller.role)).accountId === caller.accountId;
  const to = isHere ? caller.accountId : (await actor('officer')).accountId;
  await told(app, notice({ to: [to], regionCode: near.region }));
  return (await app.rows(Message, { accountId: to }))[0].id;
}

export const samples: Samples = {
  'GET /messages': async (given) => ({ rows: [await messageTo(given)] }),
  'GET /messages/unread': () => ({ isShared: true }),
  'PUT /messages/reading': async (given) => ({ body: { ids: [await messageTo(given)] }, hidesBody: true }),
  'PUT /messages/:id/reading': async (given) => ({ params: { id: await messageTo(given) } }),
};
