import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';
import { unreadable } from '../problem';
import type { SheetLimits } from '../sheet';

const smallEnough = 10 * 1024 * 1024;

/** The parts of a workbook, read as streams, none of them trusted: sizes as declared and as found, and checksums. */
export class Zip {
  private unpacked = 0;

  private constructor(
    private readonly file: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
    private readonly limits: SheetLimits,
  ) {}

  /** Throws `damaged-file` and `zip-bomb`. */
  static async open(path: string, limits: SheetLimits): Promise<Zip> {
    const file = await openFile(path);
    try {
      if (file.entryCount > limits.entries) throw bomb(`压缩包内有 ${file.entryCount} 个文件`);
      return new Zip(file, await listEntries(file), limits);
    } catch (error) {
      file.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): IterableIterator<string> {
    return this.entries.keys();
  }

  /** The bytes of one part. */
  async *chunks(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name);
    if (!entry) throw unreadable('damaged-file', { reason: `缺少 ${name}` });
    if (entry.isEncrypted()) throw unreadable('encrypted-workbook');
    this.refuseLarge(entry, entry.uncompressedSize);
    let size = 0;
    let checksum = 0;
    for await (const chunk of this.stream(entry)) {
      size += chunk.length;
      this.unpacked += chunk.length;
      this.refuseLarge(entry, size);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (checksum !== entry.crc32) throw unreadable('damaged-file', { reason: `${name} 校验不符` });
  }

  close(): void {
    this.file.close();
  }

  private refuseLarge(entry: yauzl.Entry, size: number): void {
    if (size > this.limits.unpackedBytes || this.unpacked > this.limits.unpackedBytes) {
      throw bomb(`解压后超过 ${Math.floor(this.limits.unpackedBytes / 1024 / 1024)} MB`);
    }
    if (size > smallEnough && size > entry.compressedSize * this.limits.ratio) {
      throw bomb(`压缩比超过 ${this.limits.ratio}`);
    }
  }

  private async *stream(entry: yauzl.Entry): AsyncGenerator<Buffer> {
    const stream = await new Promise<Readable>((resolve, reject) => {
      this.file.openReadStream(entry, (error, opened) => (error ? reject(damaged(error)) : resolve(opened)));
    });
    try {
      for await (const chunk of stream) yield chunk as Buffer;
    } catch (error) {
      throw damaged(error);
    } finally {
      stream.destroy();
    }
  }
}

const openFile = (path: string): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.open(path, { autoClose: false, lazyEntries: true }, (error, file) =>
      error ? reject(damaged(error)) : resolve(file),
    );
  });

const listEntries = (file: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    file.on('entry', (entry: yauzl.Entry) => {
      // two parts of one name: programs disagree on which one counts
      if (entries.has(entry.fileName))
        return reject(unreadable('damaged-file', { reason: `重复的 ${entry.fileName}` }));
      entries.set(entry.fileName, entry);
      file.readEntry();
    });
    file.on('end', () => resolve(entries));
    file.on('error', (error: Error) => reject(damaged(error)));
    file.readEntry();
  });

const bomb = (reason: string) => unreadable('zip-bomb', { reason });
const damaged = (error: unknown) =>
  unreadable('damaged-file', { reason: error instanceof Error ? error.message : String(error) });
