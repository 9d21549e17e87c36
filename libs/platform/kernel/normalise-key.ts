/**
 * The form under which a name is compared and searched: NFKC (full-width becomes half-width), trimmed, spaces collapsed,
 * lower case. The written form is kept beside it, unchanged.
 */
export const normaliseKey = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
