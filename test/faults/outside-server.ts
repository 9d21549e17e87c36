import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Arrival {
  readonly key: string;
  readonly at: number;
}

/** What an outside effect reaches: a server that accepts everything and remembers under which key it came, and when. */
export class OutsideServer {
  /** By subject. */
  readonly arrivals = new Map<string, Arrival[]>();
  private server!: Server;

  async start(delay: () => number): Promise<string> {
    this.server = createServer((request, response) => {
      const subject = request.url!.slice(1);
      const arrival = { key: String(request.headers['idempotency-key']), at: Date.now() };
      this.arrivals.set(subject, [...(this.arrivals.get(subject) ?? []), arrival]);
      setTimeout(() => response.end('accepted'), delay());
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
