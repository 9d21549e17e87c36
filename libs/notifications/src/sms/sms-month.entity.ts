import { Code, Count, Fen, Id, TableOf, Version } from '@ipharbor/platform/persistence';

/** What the text messages of a month cost, and may cost. */
@TableOf('sms_month', { unique: [['month']] })
export class SmsMonth {
  @Id() readonly id!: string;
  /** `2026-11`, in Asia/Shanghai. */
  @Code() readonly month!: string;
  @Fen() capFen!: number;
  @Fen() spentFen: number = 0;
  @Count() segments: number = 0;
  @Count() messages: number = 0;
  @Version() version: number = 1;

  /** Answers false, and takes nothing, where the cap would be passed. */
  take(costFen: number, segments: number): boolean {
    if (this.spentFen + costFen > this.capFen) return false;
    this.spentFen += costFen;
    this.segments += segments;
    this.messages += 1;
    return true;
  }

  /** What the operator did not accept costs nothing. */
  giveBack(costFen: number, segments: number): void {
    this.spentFen -= costFen;
    this.segments -= segments;
    this.messages -= 1;
  }
}
