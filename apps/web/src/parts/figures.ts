import { i18n } from '@/i18n';

/** 12,345 as people of the chosen language write it. */
export const count = (n: number): string => n.toLocaleString(i18n.global.locale.value);

/** 0.7 -> 70 %. */
export const share = (part: number, whole: number): string =>
  whole === 0
    ? '—'
    : (part / whole).toLocaleString(i18n.global.locale.value, { style: 'percent', maximumFractionDigits: 1 });
