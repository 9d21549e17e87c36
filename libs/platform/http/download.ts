import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';

export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file to be saved under its name, Chinese or not (RFC 6266), and never shown inside a page of ours. */
export const download = (content: Readable, fileName: string, mediaType: string, bytes?: number): StreamableFile =>
  new StreamableFile(content, {
    type: mediaType,
    disposition: `attachment; filename="${fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encodeName(fileName)}`,
    length: bytes,
  });

const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
