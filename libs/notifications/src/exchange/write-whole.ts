import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file that appears whole under its name or not at all, and is on the disk when this returns. */
export async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.part`;
  const file = await open(draft, 'w', 0o640);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
