import type { WordKey } from '@/i18n';

export interface FileFault {
  readonly key: WordKey;
  readonly named: Readonly<Record<string, string | number>>;
}

/** Why a file cannot be taken, or undefined. `kinds` are endings with their dot; an upper-case ending counts too. */
export function fileFault(
  file: Pick<File, 'name' | 'size'>,
  kinds: readonly string[],
  maxMb: number,
): FileFault | undefined {
  const name = file.name.toLowerCase();
  if (!kinds.some((kind) => name.endsWith(kind))) {
    return { key: 'parts.upload.wrongKind', named: { kinds: kinds.join(' / ') } };
  }
  const size = file.size / 1_048_576;
  // Rounded up: a file of 20.04 MB must not be told that 20.0 MB is more than 20.
  return size > maxMb
    ? { key: 'parts.upload.tooLarge', named: { size: Math.ceil(size * 10) / 10, mb: maxMb } }
    : undefined;
}
