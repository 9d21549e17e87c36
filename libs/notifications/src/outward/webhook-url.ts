import { isIP } from 'node:net';
import { notificationsProblem } from '../notifications.problems';
import { mayCall } from './private-addresses';

const inwardNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa|test|invalid)$/i;

/** The address as it will be called; refused unless it is https to a public host. Names are judged again at each call. */
export function webhookUrl(text: string, isLoopbackFree: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'https:' && !(isLoopbackFree && url.protocol === 'http:')))
    throw notificationsProblem('webhook-https-required');
  if (url.username || url.password) throw notificationsProblem('webhook-password-in-url');
  const host = hostOf(url);
  const isRefused = isIP(host) ? !mayCall(host, isLoopbackFree) : inwardNames.test(host) || !host.includes('.');
  if (isRefused) throw notificationsProblem('webhook-address-refused', { host });
  return url;
}

export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
