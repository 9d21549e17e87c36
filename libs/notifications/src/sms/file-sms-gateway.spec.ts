import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@ipharbor/platform/kernel';
import { FileSmsGateway } from './file-sms-gateway';

describe('FileSmsGateway', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sms-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const message = { phone: '13800000000', signature: '知港', templateId: 'SMS_1', variables: {}, text: '' };

  it('leaves one whole file for a message, however often it is handed over', async () => {
    const id = newId();
    const gateway = new FileSmsGateway(folder);
    await gateway.send({ id, ...message });
    expect(await gateway.send({ id, ...message })).toMatchObject({ ended: 'accepted' });
    expect(readdirSync(join(folder, 'outbox'))).toEqual([`${id}.json`]);
    expect(JSON.parse(readFileSync(join(folder, 'outbox', `${id}.json`), 'utf8'))).toMatchObject({
      id,
      templateId: 'SMS_1',
    });
  });

  it('takes a receipt once it is whole, and moves it away when told', async () => {
    const [whole, half] = [newId(), newId()];
    mkdirSync(join(folder, 'receipts'));
    writeFileSync(
      join(folder, 'receipts', `${whole}.json`),
      JSON.stringify({ id: whole, status: 'failed', detail: '空号' }),
    );
    writeFileSync(join(folder, 'receipts', `${half}.json`), '{"id":"');
    const gateway = new FileSmsGateway(folder);
    const receipts = await gateway.receipts();
    expect(receipts).toEqual([{ id: whole, status: 'failed', detail: '空号' }]);
    await gateway.acknowledge(receipts);
    expect(await gateway.receipts()).toEqual([]);
    expect(readdirSync(join(folder, 'receipts', 'read'))).toEqual([`${whole}.json`]);
  });

  it('says that it could not write, instead of failing', async () => {
    writeFileSync(join(folder, 'outbox'), 'a file where the folder should be');
    expect(await new FileSmsGateway(folder).send({ id: newId(), ...message })).toMatchObject({
      code: 'sms-unreachable',
    });
  });
});
