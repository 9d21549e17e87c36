import { randomFillSync } from 'node:crypto';

let lastMillisecond = 0;
let sequence = 0;

/** Random bytes are drawn 4 KB at a time: a call for each id cost imports a twentieth of their time. */
const pool = Buffer.alloc(4096);
let drawn = pool.length;

function random(length: number): Buffer {
  if (drawn + length > pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += length;
  return pool.subarray(drawn - length, drawn);
}

/** UUID version 7 (RFC 9562): time-ordered, so that inserts go to the end of an index; strictly rising within a process. */
export function newId(now: number = Date.now()): string {
  if (now > lastMillisecond) {
    lastMillisecond = now;
    sequence = random(2).readUInt16BE() & 0x7ff;
  } else {
    sequence += 1;
    if (sequence > 0xfff) {
      lastMillisecond += 1;
      sequence = 0;
    }
  }
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const end = random(8);
  end[0] = (end[0] & 0x3f) | 0x80;
  const tail = end.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

export const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
