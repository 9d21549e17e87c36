/** What a spreadsheet program may take for the start of a formula, full-width signs included. */
const risky = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text that no spreadsheet program runs, also after the workbook was saved as csv: a risky start gets a `'` before it
 * (CWE-1236). `unescapeFormula` takes it off again when the file comes back.
 */
export const escapeFormula = (text: string): string => (risky.test(text) ? `'${text}` : text);

export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && risky.test(text.slice(1)) ? text.slice(1) : text;
