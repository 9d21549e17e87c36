import { SaxesParser } from 'saxes';

/** An element of a document of ours to look into; texts are kept in place. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** The root of an XML text. Throws on malformed XML and on a document type, through which entities could be declared. */
export function parseXml(text: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const top = () => open[open.length - 1];
  parser.on('doctype', () => {
    throw new Error('a document type is not accepted');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes, children: [] };
    top().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (words) => void top().children.push(words));
  parser.on('cdata', (words) => void top().children.push(words));
  parser.write(text.replace(/^\ufeff/, '')).close();
  const [element] = elements(root);
  if (!element) throw new Error('there is no element');
  return element;
}

export const elements = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => typeof child !== 'string');

/** The first child of a name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element && elements(element).find((one) => one.name === name);

/** Every element of a name below this one, at any depth. */
export function below(element: Element, name: string): Element[] {
  return elements(element).flatMap((one) => [...(one.name === name ? [one] : []), ...below(one, name)]);
}

export const textOf = (element: Element): string =>
  element.children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]);
