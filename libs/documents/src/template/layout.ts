/**
 * One paragraph or table of a default template. In its texts `{field}` stands for a field of the template or one of the
 * `givenFields`. Plain data, so that a version of a template can keep it.
 */
export type Block =
  | { readonly kind: 'letterhead'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'addressee'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly field: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, text: string])[] }
  | { readonly kind: 'signature'; readonly text: string }
  | { readonly kind: 'signing-place'; readonly parties: readonly string[] }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'check' };

/**
 * The words of which default templates are made, in the order in which GB/T 9704-2012 has them: letterhead, number, title,
 * addressee, body, issuer with date and room for the seal.
 */
export const layout = {
  /** 发文机关标志, in red over a red line. */
  letterhead: (text = '{issuer}'): Block => ({ kind: 'letterhead', text }),
  /** 发文字号. */
  number: (text = '{number}'): Block => ({ kind: 'number', text }),
  title: (text: string): Block => ({ kind: 'title', text }),
  addressee: (text: string): Block => ({ kind: 'addressee', text }),
  heading: (text: string): Block => ({ kind: 'heading', text }),
  text: (text: string): Block => ({ kind: 'text', text }),
  /** The entries of a list field, numbered. */
  list: (field: string): Block => ({ kind: 'list', field }),
  /** A table of two columns. */
  facts: (...rows: readonly (readonly [name: string, text: string])[]): Block => ({ kind: 'facts', rows }),
  /** 发文机关署名 and 成文日期, with room for the seal. */
  signature: (text = '{issuer}'): Block => ({ kind: 'signature', text }),
  /** Lines for the signatures of the parties. */
  signingPlace: (...parties: readonly string[]): Block => ({ kind: 'signing-place', parties }),
  note: (text: string): Block => ({ kind: 'note', text }),
  /** The QR code with the words that say what it is for. Every document ends with it. */
  check: (): Block => ({ kind: 'check' }),
} as const;

/** What every document has without a context saying so. */
export const givenFields = {
  number: { zh: '文号', en: 'Number', sample: '知维受〔2026〕3号' },
  issuer: { zh: '发文机关', en: 'Issuer', sample: '某某市知识产权局' },
  issuedOn: { zh: '成文日期', en: 'Date', sample: '2026年11月23日' },
  verifyCode: { zh: '核验码', en: 'Verification code', sample: '0000-0000-0000-0000-0000-0000-00' },
} as const;
