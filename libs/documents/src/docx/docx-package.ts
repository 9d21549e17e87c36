import PizZip from 'pizzip';
import { documentProblem } from '../documents.problems';
import { unpack } from '../files/archive';

/** One day for every part, so that equal contents are equal files. 1980 is where the dates of zip begin. */
const noDate = new Date(1980, 0, 1, 12);
const limits = { entries: 500, bytes: 20 * 1024 * 1024 };

/** The parts of a .docx, by their names. */
export class DocxPackage {
  private constructor(private readonly parts: Map<string, Buffer>) {}

  static of(parts: Readonly<Record<string, string | Buffer>>): DocxPackage {
    return new DocxPackage(new Map(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part)])));
  }

  /** Throws `docx-unreadable` (422): no whole archive, no document in it, or one that unpacks to more than 20 MB. */
  static async open(content: Buffer): Promise<DocxPackage> {
    const parts = await unpack(content, limits).catch(() => {
      throw documentProblem('docx-unreadable');
    });
    if (!parts.has('word/document.xml') || !parts.has('[Content_Types].xml')) throw documentProblem('docx-unreadable');
    return new DocxPackage(parts);
  }

  get names(): string[] {
    return [...this.parts.keys()];
  }

  /** A part as text; empty when there is none. */
  text(name: string): string {
    return this.parts.get(name)?.toString('utf8') ?? '';
  }

  bytes(name: string): Buffer | undefined {
    return this.parts.get(name);
  }

  with(name: string, content: Buffer): DocxPackage {
    return new DocxPackage(new Map([...this.parts, [name, content]]));
  }

  zip(): PizZip {
    const zip = new PizZip();
    for (const [name, part] of this.parts) zip.file(name, part, { date: noDate, createFolders: false, binary: true });
    return zip;
  }

  toBuffer(): Buffer {
    return this.zip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  }
}
