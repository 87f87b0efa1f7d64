import { isPlural, type WordNode } from './word-tree.ts';

/** The declaration of the module `pincite:strings`: the type of the interface's words, by the English ones. */
export function wordTypes(words: readonly WordNode[]): string {
  return `declare module 'pincite:strings' {
  /** A text that depends on a number, by CLDR plural category. */
  export interface PluralWords {
    zero?: string | undefined;
    one?: string | undefined;
    two?: string | undefined;
    few?: string | undefined;
    many?: string | undefined;
    other: string;
  }

  /** Every word of the interface in one language, in groups by where it is said. */
  export interface Strings ${typeOf(words, '  ')}
}
`;
}

function typeOf(group: readonly WordNode[], indent: string): string {
  const inner = `${indent}  `;
  const members = group.flatMap(({ name, words, group: more }) => {
    const key = /^[a-z]\w*$/i.test(name) ? name : JSON.stringify(name);
    if (more) return `${inner}${key}: ${typeOf(more, inner)};`;
    const said = isPlural(words) ? words['other'] : words;
    const type = isPlural(words) ? 'PluralWords' : 'string';
    return [`${inner}/** ${commentOf(said ?? '')} */`, `${inner}${key}: ${type};`];
  });
  return ['{', ...members, `${indent}}`].join('\n');
}

// What the word is in English, which an editor shows where it is used.
function commentOf(text: string): string {
  return text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ').trim();
}
