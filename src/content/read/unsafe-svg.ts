import { Parser } from 'htmlparser2';
import type { Fault } from '../../model/reading/issue.ts';
import { readSvgDeclarations } from './svg-declarations.ts';
import { findOutsideInStyles, isInside } from './svg-styles.ts';

const svg = 'http://www.w3.org/2000/svg';

// Namespaces whose elements browsers run or show as a page.
const livingNamespaces: readonly string[] = [
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/XSL/Transform',
  'http://www.w3.org/2001/xml-events',
];

const living =
  /^(?:script|handler|listener|iframe|frame|object|embed|audio|video|canvas|link|meta|base|html|body|form|template)$/i;

/** Where prefixes lead, by the prefix. */
type Namespaces = ReadonlyMap<string, string>;

// More of the same would tell nothing new.
const most = 10;

/**
 * What makes an SVG more than a picture: opened by itself, it is a page of the site and may run scripts,
 * ask other hosts and lead away. What drawing programs keep for themselves is harmless.
 */
export function findUnsafeSvg(text: string, file: string): Fault[] {
  const faults: Fault[] = [];
  const add: Report = (index, found, expected) => {
    if (faults.length >= most) return;
    const lines = text.slice(0, index).split('\n');
    const at = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    const shown = found.length > 60 ? `${found.slice(0, 57)}…` : found;
    const message = `Unexpected \`${shown}\` in a picture, expected ${expected}.`;
    faults.push({ rule: 'image-unsafe', file, at, message });
  };
  const { body, entities, wrong } = readSvgDeclarations(text);
  if (wrong) add(wrong.index, wrong.found, wrong.expected);
  parseSvg(body, entities, add);
  return faults;
}

type Report = (index: number, found: string, expected: string) => void;

function parseSvg(body: string, entities: ReadonlyMap<string, string>, add: Report): void {
  const open: Namespaces[] = [];
  let styles: { index: number; css: string } | undefined;
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        const index = parser.startIndex;
        const values = Object.fromEntries(
          Object.entries(attributes).map(([name, value]) => [name, expand(value, entities)]),
        );
        const namespaces = namespacesOf(values, open.at(-1));
        open.push(namespaces);
        const [name = '', prefix = ''] = written.split(':').reverse();
        const element = { name, written, values, namespace: namespaces.get(prefix) };
        if (open.length === 1 && (name !== 'svg' || element.namespace !== svg)) {
          add(index, `<${written}>`, `\`<svg xmlns="${svg}">\` first`);
        }
        if (isAlive(element)) add(index, `<${written}>`, 'shapes and words only');
        for (const [found, expected] of wrongAttributes(element)) add(index, found, expected);
        if (element.namespace === svg && name === 'style') {
          styles = { index: parser.endIndex + 1, css: '' };
        }
      },
      ontext(data) {
        if (styles) styles.css += data;
      },
      onclosetag() {
        open.pop();
        const outside = styles && findOutsideInStyles(styles.css);
        if (outside !== undefined) add(styles?.index ?? 0, outside, 'styles that fetch nothing');
        styles = undefined;
      },
      onprocessinginstruction(name, data) {
        const isActive = /^\?(?:xml-stylesheet|php|import)/i.test(name);
        if (isActive) add(parser.startIndex, `<${data}>`, 'a picture without instructions');
      },
    },
    { xmlMode: true },
  );
  parser.end(body);
}

function namespacesOf(
  values: Readonly<Record<string, string>>,
  above: Namespaces = new Map(),
): Namespaces {
  const own = Object.entries(values).filter(([name]) => /^xmlns(?::|$)/.test(name));
  if (own.length === 0) return above;
  return new Map([...above, ...own.map(([name, value]) => [name.slice(6), value.trim()] as const)]);
}

// Other namespaces than these are what drawing programs keep for themselves.
function isAlive({ name, namespace }: Element): boolean {
  if (namespace === undefined || namespace === svg) return living.test(name);
  return livingNamespaces.includes(namespace);
}

interface Element {
  name: string;
  written: string;
  namespace: string | undefined;
  values: Readonly<Record<string, string>>;
}

// What attributes may do: run, lead away, fetch, or change what does.
function wrongAttributes({ name, written, namespace, values }: Element): [string, string][] {
  const isOfSvg = namespace === svg;
  const wrong: [string, string][] = [];
  if (isOfSvg && name === 'foreignObject' && values['requiredExtensions'] === undefined) {
    wrong.push([`<${written}>`, 'words as `<text>`']);
  }
  for (const [attribute, value] of Object.entries(values)) {
    const local = attribute.slice(attribute.indexOf(':') + 1).toLowerCase();
    const found = `${attribute}="${value}"`;
    if (/^on/i.test(attribute)) wrong.push([found, 'none that runs a script']);
    if (attribute === 'xml:base') wrong.push([found, 'addresses within the picture']);
    if (!isOfSvg) continue;
    if (local === 'href' || local === 'src') {
      const isRight = name === 'a' ? isLink(value) : isInside(value) && isDrawn(name, value);
      if (!isRight) wrong.push([found, expectedOf(name)]);
    } else if (isStyled(attribute, value) && findOutsideInStyles(value) !== undefined) {
      wrong.push([found, 'styles that fetch nothing']);
    }
    if (/^(?:animate|set)/i.test(name) && local === 'attributename') {
      const target = value.trim().replace(/^.*:/, '').toLowerCase();
      if (target === 'href' || target.startsWith('on')) {
        wrong.push([found, 'an animation of shapes']);
      }
    }
  }
  return wrong;
}

// `fill`, `mask`, `filter` and the like are read as CSS; shapes and what programs keep are not.
function isStyled(attribute: string, value: string): boolean {
  if (attribute === 'style') return true;
  return (
    value.includes('(') &&
    !attribute.includes(':') &&
    !/^(?:d|points|.*transform)$/i.test(attribute)
  );
}

function expectedOf(name: string): string {
  if (name === 'a') return 'a link to `https://…`';
  return name === 'image' || name === 'feImage'
    ? 'a picture that is embedded (`data:image/png;base64,…`)'
    : 'an address within the picture (`#…`)';
}

// Others than pictures and fonts lead to a part of the same file only.
function isDrawn(name: string, value: string): boolean {
  return /^(?:image|feImage|font-face-uri)$/.test(name) || !/^\s*data:/i.test(value);
}

function isLink(address: string): boolean {
  const plain = address.replace(/[\s\p{Cc}]/gu, '');
  return /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/i.test(plain) || plain === '';
}

function expand(value: string, entities: ReadonlyMap<string, string>): string {
  return value.replace(/&([\w:.-]+);/g, (whole, name: string) => entities.get(name) ?? whole);
}
