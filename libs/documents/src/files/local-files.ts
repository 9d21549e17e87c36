import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, chmod, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@ipharbor/platform/config';
import { newId } from '@ipharbor/platform/kernel';
import { FileStore } from './file-store';

/** Contents on the disk of the data folder, readable by this service alone: `files/content/ab/cd/abcd…`. */
@Injectable()
export class LocalFiles extends FileStore {
  private readonly root: string;

  constructor(config: AppConfig) {
    super();
    this.root = join(config.filesDirectory, 'content');
  }

  /** Moves the file: it must be on the same disk. */
  async take(from: string, sha256: string): Promise<void> {
    const path = this.pathOf(sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await chmod(from, 0o600);
      await rename(from, path);
    } catch (error) {
      await access(path).catch(() => {
        throw error;
      });
    }
  }

  async put(content: Buffer): Promise<string> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const path = this.pathOf(sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const part = `${path}.${newId()}`;
    await writeFile(part, content, { mode: 0o600 });
    await rename(part, path);
    return sha256;
  }

  async read(sha256: string): Promise<Readable> {
    return createReadStream(await this.localCopy(sha256));
  }

  async localCopy(sha256: string): Promise<string> {
    const path = this.pathOf(sha256);
    await access(path);
    return path;
  }

  async *olderThan(before: Date): AsyncGenerator<string[]> {
    for (const folder of await names(this.root)) {
      const old: string[] = [];
      for (const inner of await names(join(this.root, folder)))
        for (const sha256 of await names(join(this.root, folder, inner))) {
          const { mtime } = await stat(this.pathOf(sha256));
          if (mtime < before) old.push(sha256);
        }
      if (old.length > 0) yield old;
    }
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  private pathOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

const names = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
