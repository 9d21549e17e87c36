import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '@ipharbor/platform/config';
import { createTransport, type Transporter } from 'nodemailer';
import { saidBy, type Outcome } from '../delivery/failure';

export interface Mail {
  /** The delivery: the same Message-ID on a repeat, so that a mail server or reader keeps one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Mail over SMTP, as `SMTP_URL` and `MAIL_FROM` say. With a password, the connection to another machine must be encrypted. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private open: { readonly url: string; readonly transport: Transporter } | undefined;

  constructor(private readonly config: AppConfig) {}

  get isConfigured(): boolean {
    return this.config.SMTP_URL !== undefined;
  }

  /** Never throws: what went wrong is the outcome. */
  async send({ id, to, subject, text, html }: Mail): Promise<Outcome> {
    const from = this.config.MAIL_FROM;
    const transport = this.transport();
    if (!transport || !from)
      return { ended: 'unreachable', code: 'mail-not-configured', detail: 'SMTP_URL is not set' };
    try {
      const messageId = `<${id}@${from.replace(/^.*@/, '').replace(/>.*$/, '')}>`;
      const { response } = (await transport.sendMail({
        ...{ from, to, subject, text, html, messageId },
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      })) as { response?: string };
      return { ended: 'accepted', providerId: response?.slice(0, 64) ?? null };
    } catch (error) {
      return failed(error);
    }
  }

  onApplicationShutdown(): void {
    this.open?.transport.close();
  }

  private transport(): Transporter | undefined {
    const url = this.config.SMTP_URL;
    if (url === undefined) return undefined;
    if (this.open?.url === url) return this.open.transport;
    this.open?.transport.close();
    const { hostname, port, protocol, username, password } = new URL(url);
    const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
    const secure = protocol === 'smtps:';
    const transport = createTransport({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (secure ? 465 : 25),
      secure,
      requireTLS: !secure && !isLocal && password !== '',
      ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
      pool: true,
      maxConnections: 4,
      connectionTimeout: this.config.OUTSIDE_TIMEOUT_MS,
      greetingTimeout: this.config.OUTSIDE_TIMEOUT_MS,
      socketTimeout: this.config.OUTSIDE_TIMEOUT_MS,
    });
    this.open = { url, transport };
    return transport;
  }
}

/** 5xx about this mail is final; everything else, a wrong password included, may be mended before the next try. */
function failed(error: unknown): Outcome {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  const isFinal = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return isFinal
    ? { ended: 'refused', code: 'mail-refused', detail: saidBy(error) }
    : { ended: 'unreachable', code: 'mail-unreachable', detail: saidBy(error) };
}
