import type { Readable } from 'node:stream';

/**
 * Contents by their SHA-256, each once, outside of everything that a web server hands out. A file is moved in before the row
 * that names it is committed, so no row lacks its file; a file without a row is swept. `LocalFiles` keeps them on a disk; an
 * object store fits the same words, with the hash as key.
 */
export abstract class FileStore {
  /** Takes a file on this machine over; of equal content there is one copy. May be called again after a failure. */
  abstract take(from: string, sha256: string): Promise<void>;
  /** Keeps what the service itself has made; answers its SHA-256. */
  abstract put(content: Buffer): Promise<string>;
  abstract read(sha256: string): Promise<Readable>;
  /** Where this machine can read the content as a file, for programs that need one; not to be changed. */
  abstract localCopy(sha256: string): Promise<string>;
  /** Contents older than `before`, in portions. */
  abstract olderThan(before: Date): AsyncGenerator<string[]>;
  abstract remove(sha256: string): Promise<void>;
}
