/** What a .docx shows, as far as it can be carried into a PDF. Lengths in points. */
export interface DocxContent {
  readonly page: {
    readonly width: number;
    readonly height: number;
    /** left, top, right, bottom */
    readonly margins: [number, number, number, number];
    /** `— 1 —` at the foot, as a footer with a page field says. */
    readonly isNumbered: boolean;
  };
  readonly blocks: readonly DocxBlock[];
  /** What is in the file and cannot be carried, in words for a person. */
  readonly uncarried: readonly string[];
}

export type DocxBlock = DocxParagraph | DocxTable;

export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  readonly before: number;
  readonly after: number;
  /** The height of a line in points, or as a multiple of what the font asks for. */
  readonly line: { readonly points: number } | { readonly times: number };
  /** Colour of a line below. */
  readonly rule: string | null;
  readonly startsPage: boolean;
  /** Stays on the page of what follows. */
  readonly keepsNext: boolean;
  readonly parts: readonly (DocxText | DocxPicture)[];
}

export interface DocxText {
  readonly kind: 'text';
  readonly text: string;
  readonly font: string | null;
  readonly size: number;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly color: string | null;
}

export interface DocxPicture {
  readonly kind: 'picture';
  readonly content: Buffer;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

export interface DocxTable {
  readonly kind: 'table';
  readonly widths: readonly number[];
  readonly hasBorders: boolean;
  readonly rows: readonly (readonly DocxCell[])[];
}

export interface DocxCell {
  readonly columns: number;
  readonly blocks: readonly DocxBlock[];
}
