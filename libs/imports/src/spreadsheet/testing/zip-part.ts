import { Zip } from '../xlsx/zip';
import { sheetLimits } from '../sheet';

/** One part of a workbook as text. */
export async function partOf(path: string, name: string): Promise<string> {
  const zip = await Zip.open(path, sheetLimits);
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.chunks(name)) chunks.push(chunk);
  zip.close();
  return Buffer.concat(chunks).toString('utf8');
}
