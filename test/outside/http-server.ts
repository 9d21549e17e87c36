import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** How the server answers: a status with a body, or not as a server should. */
export type Answer =
  | {
      readonly status: number;
      readonly body?: string;
      readonly headers?: Record<string, string>;
      readonly lateMs?: number;
    }
  | 'hangs'
  | 'drops';

/** A real HTTP server on a port of its own, as ill-mannered as a test wants. */
export class OutsideServer {
  answer: Answer | ((call: Call) => Answer) = { status: 200, body: '{}' };
  readonly calls: Call[] = [];
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => void this.serve(request, response));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  start = (): Promise<void> => new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method = '', url: path = '', headers } = request;
    const call = { method, path, headers, body: Buffer.concat(parts).toString('utf8') };
    this.calls.push(call);
    const answer = typeof this.answer === 'function' ? this.answer(call) : this.answer;
    if (answer === 'hangs') return;
    if (answer === 'drops') return void request.socket.destroy();
    const send = () => response.writeHead(answer.status, answer.headers).end(answer.body ?? '');
    if (answer.lateMs) setTimeout(send, answer.lateMs);
    else send();
  }
}
