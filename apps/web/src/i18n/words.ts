import type { zhCN } from './zh-CN';

type Translated<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Translated<T[Key]> };

type Paths<T, Prefix extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string ? `${Prefix}${Key}` : Paths<T[Key], `${Prefix}${Key}.`>;
}[keyof T & string];

/** The shape every language has, taken from the Chinese words. */
export type Words = Translated<typeof zhCN>;

/** The same shape for one area: `const words: WordsOf<'directory'> = { … }` in a translation. */
export type WordsOf<Area extends keyof Words> = Words[Area];

/** `'directory.list.title'` and the like: an unknown key does not compile. */
export type WordKey = Paths<typeof zhCN>;
