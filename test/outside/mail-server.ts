import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: readonly string[];
  readonly raw: string;
}

/** How the mail server behaves. */
export type Manner = 'accepts' | 'refuses-recipient' | 'refuses-for-now' | 'hangs' | 'drops-mid-way' | 'answers-late';

/** A real SMTP server on a port of its own, as ill-mannered as a test wants. */
export class MailServer {
  manner: Manner = 'accepts';
  readonly received: Received[] = [];
  private readonly server: SMTPServer;
  private port = 0;

  constructor(private readonly lateMs = 150) {
    this.server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        if (this.manner === 'refuses-recipient') return done(answer(550, `no such user ${address}`));
        if (this.manner === 'refuses-for-now') return done(answer(451, 'try again later'));
        done();
      },
      onData: (stream, { envelope }, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => {
          if (this.manner === 'drops-mid-way') this.drop();
          parts.push(part);
        });
        stream.on('end', () => {
          if (this.manner === 'drops-mid-way') return;
          if (this.manner === 'hangs') return;
          const to = envelope.rcptTo.map(({ address }) => address);
          this.received.push({ to, raw: Buffer.concat(parts).toString('utf8') });
          if (this.manner === 'answers-late') setTimeout(done, this.lateMs);
          else done();
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Messages as the mail server knows them: one that came twice under the same id is one. */
  messageIds(): string[] {
    return this.received.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1].trim() ?? '');
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.port = (this.server.server.address() as AddressInfo).port;
  }

  /** Does not wait for connections that a hanging test leaves behind. */
  async stop(): Promise<void> {
    this.drop();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private drop(): void {
    for (const connection of this.server.connections as Set<{ _socket: Socket }>) connection._socket.destroy();
  }
}

/** A port that nobody listens on. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const answer = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
