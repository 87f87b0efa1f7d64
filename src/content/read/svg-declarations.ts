/** What stands before the picture in an SVG, and its text with it blanked out, so that places stay. */
export interface SvgDeclarations {
  body: string;
  /** What the document type calls addresses, as Illustrator does. */
  entities: ReadonlyMap<string, string>;
  wrong?: { index: number; found: string; expected: string };
}

/** Reads the document type of an SVG: one that only names addresses is harmless, any other may hold a picture of its own. */
export function readSvgDeclarations(text: string): SvgDeclarations {
  const entities = new Map<string, string>();
  const start = text.search(/<!DOCTYPE/i);
  if (start < 0) return { body: text, entities };
  const head =
    /^<!DOCTYPE\s+[\w:-]+(?:\s+(?:PUBLIC\s+(?:"[^"]*"|'[^']*')|SYSTEM))?(?:\s+(?:"[^"]*"|'[^']*'))?\s*/i.exec(
      text.slice(start),
    );
  let at = start + (head?.[0].length ?? 0);
  if (head && text[at] === '[') {
    at += 1;
    const declaration = /\s*<!ENTITY\s+([\w:.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/y;
    for (;;) {
      declaration.lastIndex = at;
      const [whole = '', name = '', double, single] = declaration.exec(text) ?? [];
      const value = double ?? single;
      if (value === undefined || !/^https?:\/\/[\w./:#?=-]*$/.test(value)) break;
      entities.set(name, value);
      at += whole.length;
    }
    at += /^\s*\]?\s*/.exec(text.slice(at))?.[0].length ?? 0;
  }
  if (!head || text[at] !== '>' || /<!(?:DOCTYPE|ENTITY|ATTLIST|ELEMENT)/i.test(text.slice(at))) {
    const found = text.slice(at).split('\n')[0]?.trim() ?? '';
    const expected = 'a document type that defines nothing';
    return { body: text, entities, wrong: { index: at, found, expected } };
  }
  const blank = text.slice(start, at + 1).replace(/[^\n]/g, ' ');
  return { body: text.slice(0, start) + blank + text.slice(at + 1), entities };
}
