import { createHash } from 'node:crypto';
import type { SubjectRef } from '@ipharbor/platform/kernel';
import type { Document } from '../document/document.entity';

/** A line of the manifest. `chain` covers the line and the chain of the line before: lines cannot change places. */
export interface PackedFile {
  readonly n: number;
  readonly path: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sm3: string | null;
  readonly purpose: string | null;
  readonly receivedAt: string;
  readonly receivedFrom: string | null;
  readonly chain: string;
}

export interface Manifest {
  readonly format: 'ip-harbor-evidence-pack/1';
  readonly title: string;
  readonly subject: SubjectRef;
  readonly exportedAt: string;
  readonly exportedBy: string;
  readonly chainStart: string;
  readonly custodyPath: string;
  readonly files: readonly PackedFile[];
  /** What is beside the evidence: the custody log, the verifier, the words for the reader. */
  readonly attachments: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

export const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

/** 证据/001 名称.pdf: numbered, so that equal names stay apart. */
export const pathIn = ({ serial, fileName }: Document): string => `证据/${String(serial).padStart(3, '0')} ${fileName}`;

export function chained(start: string, lines: readonly Omit<PackedFile, 'chain'>[]): PackedFile[] {
  let before = start;
  return lines.map((line) => {
    before = sha256(`${before}\n${JSON.stringify(line)}`);
    return { ...line, chain: before };
  });
}
