import { createHmac } from 'node:crypto';
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@ipharbor/platform/config';
import { Clock } from '@ipharbor/platform/kernel';
import { saidBy, type Outcome } from '../delivery/failure';
import { mayCall } from './private-addresses';
import { hostOf } from './webhook-url';

export interface WebhookCall {
  /** The delivery. */
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly body: string;
}

/** Resolves names; a test gives one that changes its mind. */
export type Resolve = (host: string, options: LookupOptions, done: Resolved) => void;
type Resolved = (error: Error | null, addresses: LookupAddress[]) => void;

class AddressRefused extends Error {}

const answerLimit = 2_000;

/**
 * `POST` of one event, signed: `x-ipharbor-signature: v1=<hex HMAC-SHA256 of timestamp.body>`. The connection goes to an
 * address that was judged when it was resolved, so that a name cannot turn inward in between; redirects are not followed.
 */
@Injectable()
export class WebhookClient {
  resolve: Resolve = (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, addresses) => done(error, addresses));

  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** Never throws: what went wrong is the outcome. */
  async post({ id, url, secret, body }: WebhookCall): Promise<Outcome> {
    try {
      const target = new URL(url);
      if (isIP(hostOf(target)) && !this.mayCall(hostOf(target))) throw new AddressRefused(hostOf(target));
      const timestamp = String(Math.floor(this.clock.now().getTime() / 1000));
      const { status, said } = await this.send(target, body, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'ip-harbor-webhooks/1',
        'x-ipharbor-delivery': id,
        'x-ipharbor-timestamp': timestamp,
        'x-ipharbor-signature': `v1=${signatureOf(secret, timestamp, body)}`,
      });
      if (status >= 200 && status < 300) return { ended: 'accepted', providerId: null };
      const detail = `${status} ${said}`.trim();
      return status === 410
        ? { ended: 'refused', code: 'webhook-refused', detail }
        : { ended: 'unreachable', code: 'webhook-unreachable', detail };
    } catch (error) {
      return error instanceof AddressRefused
        ? { ended: 'refused', code: 'webhook-address-refused', detail: saidBy(error) }
        : { ended: 'unreachable', code: 'webhook-unreachable', detail: saidBy(error) };
    }
  }

  private send(
    target: URL,
    body: string,
    headers: RequestOptions['headers'],
  ): Promise<{ status: number; said: string }> {
    const options: RequestOptions = {
      method: 'POST',
      headers,
      agent: false,
      lookup: (host, asked, done) => this.lookUp(host, asked, done as Found),
      signal: AbortSignal.timeout(this.config.OUTSIDE_TIMEOUT_MS),
    };
    return new Promise((resolve, reject) => {
      const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
      const call = send(target, options, (answer) => {
        beginningOf(answer).then((said) => resolve({ status: answer.statusCode ?? 0, said }), reject);
      });
      call.on('error', reject);
      call.end(body);
    });
  }

  /** Every address of the name must be public: one that is not gives the name away. */
  private lookUp(host: string, asked: LookupOptions, done: Found): void {
    this.resolve(host, asked, (error, addresses) => {
      const inward = addresses?.find(({ address }) => !this.mayCall(address));
      if (error) done(error);
      else if (inward) done(new AddressRefused(`${host} is ${inward.address}`));
      else if (asked.all) done(null, addresses);
      else done(null, addresses[0].address, addresses[0].family);
    });
  }

  private mayCall = (address: string): boolean => mayCall(address, this.config.WEBHOOKS_TO_LOOPBACK);
}

type Found = (error: Error | null, address?: string | LookupAddress[], family?: number) => void;

export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');

/** As much of the answer as an administrator needs to see; a longer one is cut off, not waited for. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  let said = '';
  for await (const part of answer) {
    said += String(part);
    if (said.length >= answerLimit) break;
  }
  answer.destroy();
  return said.slice(0, 300);
}
