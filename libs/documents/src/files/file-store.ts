import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, chmod, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@ipharbor/platform/config';
import { newId } from '@ipharbor/platform/kernel';

/**
 * Contents by their SHA-256, each once, readable by this service alone: `files/content/ab/cd/abcd…`. A file is moved in
 * before the row that names it is committed, so no row lacks its file; a file without a row is swept.
 */
@Injectable()
export class FileStore {
  private readonly root: string;

  constructor(config: AppConfig) {
    this.root = join(config.filesDirectory, 'content');
  }

  pathOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /** Moves a file on the same disk in; of equal content there is one copy. May be called again after a failure. */
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

  /** Keeps what the service itself has made; answers its SHA-256. */
  async put(content: Buffer): Promise<string> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    const part = join(this.root, `${newId()}.part`);
    await writeFile(part, content, { mode: 0o600 });
    await this.take(part, sha256);
    await rm(part, { force: true });
    return sha256;
  }

  read(sha256: string): ReadStream {
    return createReadStream(this.pathOf(sha256));
  }

  /** Contents older than `before`, in portions of one folder. */
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
}

const names = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
