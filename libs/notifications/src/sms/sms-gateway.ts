import type { Outcome } from '../delivery/failure';

/** One text message as an operator wants it. */
export interface TextMessage {
  /** The delivery: the gateway must send it once, however often it is asked. */
  readonly id: string;
  readonly phone: string;
  readonly signature: string;
  /** The number of the approved template. */
  readonly templateId: string;
  readonly variables: Readonly<Record<string, string>>;
  /** As it will arrive, for gateways that want the words. */
  readonly text: string;
}

/** 状态报告: what became of a text message. */
export interface Receipt {
  /** The delivery. */
  readonly id: string;
  readonly status: 'delivered' | 'failed';
  readonly detail: string;
}

/** The one way out for text messages; which adapter stands behind it is a matter of configuration. */
export abstract class SmsGateway {
  abstract readonly adapter: 'http' | 'file' | 'none';
  /** Never throws: what went wrong is the outcome. */
  abstract send(message: TextMessage): Promise<Outcome>;
  /** Receipts not yet acknowledged, at most 500; throws when the gateway does not answer. */
  abstract receipts(): Promise<Receipt[]>;
  /** Called once their effects are committed; a receipt that is handed out again changes nothing. */
  abstract acknowledge(receipts: readonly Receipt[]): Promise<void>;
}
