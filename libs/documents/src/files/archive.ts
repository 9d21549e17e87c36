import { buffer } from 'node:stream/consumers';
import { fromBuffer, open, type Entry, type ZipFile } from 'yauzl';

/** What the directory of a zip archive says of one entry. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: number;
  readonly packedBytes: number;
}

/** The entries of an archive on disk, nothing unpacked. Throws on what is no whole archive and on names that lead outside. */
export const entriesOf = (path: string, atMost: number): Promise<ArchiveEntry[]> =>
  opened(
    (then) => open(path, options, then),
    (zip) => walk(zip, atMost, async (entry) => described(entry)),
  );

/**
 * All parts of a small archive in memory. Never unpacks more than `bytes`, whatever the directory says: an entry that grows
 * beyond its declared size is an error.
 */
export function unpack(content: Buffer, limits: { entries: number; bytes: number }): Promise<Map<string, Buffer>> {
  let left = limits.bytes;
  return opened(
    (then) => fromBuffer(content, options, then),
    async (zip) => {
      const parts = await walk(zip, limits.entries, async (entry): Promise<[string, Buffer]> => {
        left -= entry.uncompressedSize;
        if (left < 0) throw new Error('the archive unpacks to more than allowed');
        return [entry.fileName, await bytesOf(zip, entry)];
      });
      return new Map(parts);
    },
  );
}

const options = { lazyEntries: true, autoClose: true } as const;

const opened = <T>(
  start: (then: (error: Error | null, zip: ZipFile) => void) => void,
  use: (zip: ZipFile) => Promise<T>,
): Promise<T> =>
  new Promise((done, fail) => {
    start((error, zip) => {
      if (error) fail(error);
      else use(zip).then(done, fail);
    });
  });

function walk<T>(zip: ZipFile, atMost: number, read: (entry: Entry) => Promise<T>): Promise<T[]> {
  return new Promise((done, fail) => {
    const found: T[] = [];
    const stop = (error: Error) => {
      zip.close();
      fail(error);
    };
    if (zip.entryCount > atMost) return stop(new Error('the archive has more entries than allowed'));
    zip.on('error', stop);
    zip.on('end', () => done(found));
    zip.on('entry', (entry: Entry) => {
      if (entry.fileName.endsWith('/')) return zip.readEntry();
      read(entry).then((one) => {
        found.push(one);
        zip.readEntry();
      }, stop);
    });
    zip.readEntry();
  });
}

const bytesOf = (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  new Promise((done, fail) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) fail(error);
      else buffer(stream).then(done, fail);
    });
  });

const described = ({ fileName, uncompressedSize, compressedSize }: Entry): ArchiveEntry => ({
  name: fileName,
  bytes: uncompressedSize,
  packedBytes: compressedSize,
});
