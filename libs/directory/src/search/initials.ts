import { pinyin } from 'pinyin-pro';

/** The first letters by which people type a name: 郑州宇通 gives `zzyt`. Letters and digits stay, the rest is left out. */
export const initialsOf = (nameKey: string): string =>
  pinyin(nameKey, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
