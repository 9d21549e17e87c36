import { newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { Account } from '../account/account.entity';
import { AccountRole } from '../account/account-role.entity';
import { Credential } from '../password/credential.entity';
import { hashPassword } from '../password/password-hash';

describeOnDatabase('sessions', (app) => {
  let hash: string;
  const password = 'Harbour-2026';
  beforeAll(async () => {
    hash = await hashPassword(password);
  });

  const person = async (username: string) => {
    const id = newId();
    await app.write(async (tx) => {
      const account = Object.assign(new Account(), {
        id,
        username,
        usernameKey: username,
        displayName: '王一',
        nameKey: '王一',
        phone: null,
        status: 'active',
        enterpriseId: null,
        agencyId: null,
        professionalId: null,
        createdAt: app.clock.now(),
      });
      await tx.insert(account);
      await tx.insert(Object.assign(new Credential(), { id, passwordHash: hash }));
      await tx.insert(
        Object.assign(new AccountRole(), {
          id: newId(),
          accountId: id,
          role: 'officer',
          sinceAt: app.clock.now(),
          untilAt: null,
        }),
      );
    });
    return id;
  };
  const signIn = (username: string, secret = password) =>
    app.request('post', '/sessions').send({ username, password: secret });

  it('answers a token and who signed in', async () => {
    const id = await person('wang');
    const { body } = await signIn('WANG').expect(201);
    expect(body.user).toMatchObject({ id, displayName: '王一', roles: ['officer'], actingPostId: null });
    await app.request('get', '/sessions/current', body.token).expect(200);
    await app.request('get', '/sessions/current').expect(401);
  });
});
