import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { saidBy, type Outcome } from '../delivery/failure';
import { writeWhole } from '../exchange/write-whole';
import { receiptIn } from './http-sms-gateway';
import { SmsGateway, type Receipt, type TextMessage } from './sms-gateway';

/**
 * For a network without a way out: `outbox/<id>.json` is written whole or not at all, another program sends it and leaves
 * `receipts/<id>.json`, which moves to `receipts/read/` once taken.
 */
export class FileSmsGateway extends SmsGateway {
  readonly adapter = 'file';

  constructor(private readonly directory: string) {
    super();
  }

  async send(message: TextMessage): Promise<Outcome> {
    try {
      await writeWhole(join(this.directory, 'outbox', `${message.id}.json`), JSON.stringify(message, null, 2));
      return { ended: 'accepted', providerId: null };
    } catch (error) {
      return { ended: 'unreachable', code: 'sms-unreachable', detail: saidBy(error) };
    }
  }

  async receipts(): Promise<Receipt[]> {
    const folder = join(this.directory, 'receipts');
    await mkdir(folder, { recursive: true });
    const names = (await readdir(folder)).filter((name) => /^[0-9a-f-]{36}\.json$/.test(name)).slice(0, 500);
    const found: Receipt[] = [];
    for (const name of names) {
      const text = await readFile(join(folder, name), 'utf8');
      const [receipt] = receiptIn(parsed(text));
      if (receipt?.id === name.slice(0, 36)) found.push(receipt);
    }
    return found;
  }

  async acknowledge(receipts: readonly Receipt[]): Promise<void> {
    const folder = join(this.directory, 'receipts');
    await mkdir(join(folder, 'read'), { recursive: true });
    for (const { id } of receipts) await rename(join(folder, `${id}.json`), join(folder, 'read', `${id}.json`));
  }
}

/** What is still being written is no receipt yet. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
