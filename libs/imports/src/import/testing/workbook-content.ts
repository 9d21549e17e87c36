import { Workbook, type CellValue } from 'exceljs';
import type { Readable } from 'node:stream';

/** What stands in the first sheet of a workbook: its rows, and its comments by cell. */
export async function contentOf(file: Buffer): Promise<{ values: CellValue[][]; notes: Record<string, string> }> {
  const workbook = new Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  const values: CellValue[][] = [];
  const notes: Record<string, string> = {};
  workbook.worksheets[0].eachRow((row) => {
    values.push((row.values as CellValue[]).slice(1));
    row.eachCell((cell) => {
      if (cell.note) notes[cell.address] = typeof cell.note === 'string' ? cell.note : textOf(cell.note.texts);
    });
  });
  return { values, notes };
}

const textOf = (texts: readonly { text: string }[] = []): string => texts.map(({ text }) => text).join('');

/** For supertest: `.buffer().parse(bytes)` answers the body as it came. */
export function bytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as Readable;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
