import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutwardEvent } from '../outward/event-delivery.entity';
import { writeWhole } from './write-whole';

/** What the other side checks before it believes a batch. */
export interface Manifest {
  readonly batch: string;
  readonly subscriber: string;
  readonly made: string;
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly rows: number;
  }[];
}

/**
 * Leaves a batch as one folder that appears whole under its name: `events.jsonl` and `manifest.json` with the SHA-256 of
 * it. A batch that is there already is left alone, so that a repeat changes nothing.
 */
export async function leaveBatch(
  directory: string,
  { batch, subscriber, made }: Pick<Manifest, 'batch' | 'subscriber' | 'made'>,
  events: readonly OutwardEvent[],
): Promise<void> {
  const folder = join(directory, subscriber, batch);
  if (existsSync(folder)) return;
  const draft = join(directory, subscriber, `.${batch}.part`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const content = Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const files = [{ name: 'events.jsonl', bytes: content.length, sha256, rows: events.length }];
  const manifest: Manifest = { batch, subscriber, made, files };
  await writeWhole(join(draft, 'events.jsonl'), content);
  await writeWhole(join(draft, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(draft, folder);
}
