import { createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@ipharbor/platform/config';
import { newId } from '@ipharbor/platform/kernel';

/** Workbooks made on request, which can be made again: kept for some days under `files/made`. */
@Injectable()
export class MadeFiles {
  private readonly root: string;
  private readonly underway = new Map<string, Promise<void>>();

  constructor(config: AppConfig) {
    this.root = join(config.filesDirectory, 'made');
  }

  /** The file of this name, made now unless it exists; who asks meanwhile waits for the same one. */
  async make(name: string, write: (path: string) => Promise<void>): Promise<ReadStream> {
    if (!(await this.has(name))) {
      const making = this.underway.get(name) ?? this.write(name, write).finally(() => this.underway.delete(name));
      this.underway.set(name, making);
      await making;
    }
    return this.read(name);
  }

  /** Appears under its name only when it is complete. */
  async write(name: string, write: (path: string) => Promise<void>): Promise<void> {
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    const path = join(this.root, `${newId()}.part`);
    try {
      await write(path);
      await rename(path, join(this.root, name));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  read(name: string): ReadStream {
    return createReadStream(join(this.root, name));
  }

  has(name: string): Promise<boolean> {
    return access(join(this.root, name)).then(
      () => true,
      () => false,
    );
  }

  async removeOlderThan(before: Date): Promise<void> {
    for (const name of await readdir(this.root).catch(() => [])) {
      const path = join(this.root, name);
      if ((await stat(path)).mtime < before) await rm(path, { force: true });
    }
  }
}
