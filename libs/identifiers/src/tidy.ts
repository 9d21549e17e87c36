const absences = new Set(['', '无', '暂无', '没有', '空', '/', 'N/A', 'NA', 'NULL', 'NONE']);

/**
 * Half-width, upper-case, without spaces, invisible characters, a label (`专利号：`) or the apostrophe of a spreadsheet;
 * dashes, points and the sign × as a Chinese keyboard gives them become `-`, `.` and `X`.
 */
export const tidy = (text: string): string =>
  text
    .replace(/&nbsp;/gi, '')
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
    .replace(/^[\p{Script=Han}()/]+:/u, '')
    .replace(/^['‘’]/, '')
    .replace(/[‐‒–—―−]/g, '-')
    .replace(/[。·•]/g, '.')
    .replace(/×/g, 'X')
    .toUpperCase();

/** True for what people write into a cell to say that there is no number. */
export const isAbsent = (tidied: string): boolean => absences.has(tidied) || /^-+$/.test(tidied);
