import { Injectable } from '@nestjs/common';

/** How much is done at once. */
@Injectable()
export class ImportPace {
  /** One unit of work: at most some 50 ms, for on the embedded database everybody waits for it. */
  rowsPerBatch = 256;
  /** One job, well within its lease of 60 s; the next one goes on. */
  secondsPerJob = 35;
}
