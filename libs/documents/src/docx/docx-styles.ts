import { child, elements, parseXml, type Element } from './xml-tree';

/** The properties of a paragraph or a run: element name -> its attributes. */
export type Properties = ReadonlyMap<string, Readonly<Record<string, string>>>;
const none: Properties = new Map();

/** What follows wins, as a run wins over its style. An indent or a font is refined attribute by attribute. */
export const over = (...all: readonly Properties[]): Properties => {
  const merged = new Map<string, Readonly<Record<string, string>>>();
  for (const one of all) for (const [name, value] of one) merged.set(name, { ...merged.get(name), ...value });
  return merged;
};

export const properties = (element: Element | undefined): Properties =>
  element ? new Map(elements(element).map(({ name, attributes }) => [name, attributes])) : none;

interface Style {
  readonly basedOn: string | undefined;
  readonly paragraph: Properties;
  readonly run: Properties;
}

/** The styles of a document, each with what it is based on and the defaults of the document beneath. */
export class DocxStyles {
  private readonly styles = new Map<string, Style>();
  private readonly base: Style;
  private normal: string | undefined;

  constructor(xml: string) {
    const root = xml === '' ? undefined : parseXml(xml);
    const defaults = child(root, 'w:docDefaults');
    this.base = {
      basedOn: undefined,
      paragraph: properties(child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
      run: properties(child(child(defaults, 'w:rPrDefault'), 'w:rPr')),
    };
    for (const element of root ? elements(root) : []) {
      if (element.name !== 'w:style') continue;
      const id = element.attributes['w:styleId'];
      this.styles.set(id, {
        basedOn: child(element, 'w:basedOn')?.attributes['w:val'],
        paragraph: properties(child(element, 'w:pPr')),
        run: properties(child(element, 'w:rPr')),
      });
      if (element.attributes['w:default'] === '1' && element.attributes['w:type'] === 'paragraph') this.normal = id;
    }
  }

  of(id: string | undefined, part: 'paragraph' | 'run'): Properties {
    return over(this.base[part], this.own(id ?? this.normal, part));
  }

  /** Without the defaults: for the style of a run on top of that of its paragraph. */
  own(id: string | undefined, part: 'paragraph' | 'run', depth = 0): Properties {
    const style = id === undefined ? undefined : this.styles.get(id);
    if (!style || depth > 10) return none;
    return over(this.own(style.basedOn, part, depth + 1), style[part]);
  }
}
