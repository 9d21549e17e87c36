import { createHmac } from 'node:crypto';
import type { Clock } from '@ipharbor/platform/kernel';
import { saidBy, type Outcome } from '../delivery/failure';
import { SmsGateway, type Receipt, type TextMessage } from './sms-gateway';

/**
 * `POST {url}/messages`, `GET {url}/receipts`, `POST {url}/acknowledgements`, as JSON, signed with HMAC-SHA256 over
 * `timestamp.body`. A 4xx other than 408 and 429 refuses the message for good.
 */
export class HttpSmsGateway extends SmsGateway {
  readonly adapter = 'http';

  constructor(
    private readonly url: string,
    private readonly key: string,
    private readonly timeoutMs: () => number,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send(message: TextMessage): Promise<Outcome> {
    try {
      const answer = await this.ask('POST', '/messages', message, { 'idempotency-key': message.id });
      if (answer.ok) return { ended: 'accepted', providerId: await providerIdIn(answer) };
      const detail = `${answer.status} ${(await answer.text()).slice(0, 300)}`;
      const isFinal = answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 429;
      return isFinal
        ? { ended: 'refused', code: 'sms-refused', detail }
        : { ended: 'unreachable', code: 'sms-unreachable', detail };
    } catch (error) {
      return { ended: 'unreachable', code: 'sms-unreachable', detail: saidBy(error) };
    }
  }

  async receipts(): Promise<Receipt[]> {
    const answer = await this.ask('GET', '/receipts');
    if (!answer.ok) throw new Error(`the gateway answers ${answer.status} for receipts`);
    const { items } = (await answer.json()) as { items?: unknown };
    return Array.isArray(items) ? items.flatMap(receiptIn).slice(0, 500) : [];
  }

  async acknowledge(receipts: readonly Receipt[]): Promise<void> {
    const answer = await this.ask('POST', '/acknowledgements', { ids: receipts.map(({ id }) => id) });
    if (!answer.ok) throw new Error(`the gateway answers ${answer.status} for acknowledgements`);
  }

  private ask(method: string, path: string, content?: object, headers: Record<string, string> = {}): Promise<Response> {
    const body = content === undefined ? '' : JSON.stringify(content);
    const timestamp = String(Math.floor(this.clock.now().getTime() / 1000));
    const signature = createHmac('sha256', this.key).update(`${timestamp}.${body}`).digest('hex');
    return fetch(this.url.replace(/\/$/, '') + path, {
      method,
      ...(body ? { body } : {}),
      headers: {
        ...headers,
        'content-type': 'application/json',
        'x-ipharbor-timestamp': timestamp,
        'x-ipharbor-signature': signature,
      },
      redirect: 'error',
      signal: AbortSignal.timeout(this.timeoutMs()),
    });
  }
}

/** A gateway that accepts without a readable answer has accepted. */
async function providerIdIn(answer: Response): Promise<string | null> {
  const said = (await answer.json().catch(() => null)) as { id?: unknown } | null;
  return typeof said?.id === 'string' ? said.id.slice(0, 64) : null;
}

export function receiptIn(item: unknown): Receipt[] {
  const { id, status, detail } = (item ?? {}) as Partial<Record<string, unknown>>;
  if (typeof id !== 'string' || (status !== 'delivered' && status !== 'failed')) return [];
  return [{ id, status, detail: typeof detail === 'string' ? detail.slice(0, 300) : '' }];
}
