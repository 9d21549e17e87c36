import type { IncomingMessage } from 'node:http';

/** Holds GBK and GB 2312, in which older Windows programs send names. */
const gb18030 = new TextDecoder('gb18030');
const isLost = (name: string): boolean => name.includes('\ufffd');
/** The fields before the file may come first: twenty of 10 KB. */
const lookedAt = 256 * 1024;

/**
 * Reads along for the bytes of the name of the one file, because the parser takes every name for UTF-8 and loses the others.
 * Call before the body is read; the answer takes the name that the parser found, and gives the one that was sent.
 */
export function rememberFileName(request: IncomingMessage): (parsed: string) => string {
  let seen = '';
  const look = (chunk: Buffer) => {
    seen += chunk.toString('latin1');
    if (seen.length > lookedAt || sentName(seen) !== undefined) request.off('data', look);
  };
  request.on('data', look);
  return (parsed) => {
    request.off('data', look);
    const sent = isLost(parsed) ? sentName(seen) : undefined;
    return sent === undefined ? parsed : gb18030.decode(Buffer.from(sent, 'latin1'));
  };
}

const sentName = (body: string): string | undefined =>
  /\r\ncontent-disposition:[^\r\n]*;\s*filename="((?:[^"\\\r\n]|\\.)*)"/i.exec(body)?.[1];
