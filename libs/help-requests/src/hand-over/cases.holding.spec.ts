import { AccessGrant } from '@ipharbor/access';
import { HandOvers } from '@ipharbor/follow-ups';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, actors, city } from '../../../../test/given/access';
import { assignedRequest } from '../../../../test/given/help-requests';
import { HelpAssignment } from '../assignment/help-assignment.entity';
import { HelpRequest } from '../request/help-request.entity';

describeOnDatabase('Handing over the cases of a leaver', (app) => {
  it('gives the case, its assignment and its sight to the heir, and all of it back', async () => {
    const request = await assignedRequest(app);
    const leader = await actors(app).leader({ region: city });
    const heir = await accountFor(app, 'officer', { region: city, nth: 2 });
    const state = async () => ({
      handler: (await app.rows(HelpRequest, { id: request.id }))[0].handlerId,
      running: (await app.rows(HelpAssignment)).filter(({ toOn }) => toOn === null).map(({ handlerId }) => handlerId),
      sight: (await app.rows(AccessGrant, { subjectId: request.id }))
        .filter(({ toOn }) => toOn === null)
        .map((one) => one.principalId),
    });
    const before = await state();
    const wish = { leaverId: request.handlerId!, recipientId: heir, reason: '退休' };
    const { id } = await app.get(HandOvers).preview(leader, wish);
    await app.get(HandOvers).execute(leader, id);
    expect(await state()).toEqual({ handler: heir, running: [heir], sight: [heir] });
    await app.get(HandOvers).undo(leader, id);
    expect(await state()).toEqual(before);
  });
});
