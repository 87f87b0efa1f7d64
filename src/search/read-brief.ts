import { Parser } from 'htmlparser2';
import type { IndexedPage } from '../model/files/index-fragment.ts';
import type { Language } from '../model/language/language.ts';
import { shownWords } from '../model/text/shown-words.ts';
import { type Token, tokensOf } from '../model/text/tokens.ts';

/** A brief as it is to be searched in and shown. */
export interface ReadBrief extends Pick<IndexedPage, 'words' | 'anchors' | 'meta'> {
  language: Language;
  tokens: Pick<Token, 'forms'>[];
  filters: Record<string, string[]>;
}

// Parts of a brief's page that are not its text; a long brief has hundreds of them.
const foreignClasses = new Set([
  ...['note-call', 'note-backlinks', 'source-record', 'in-short'],
  ...['passage-marks', 'passage-link', 'section-link'],
]);
const foreignElements = new Set([
  'script',
  'style',
  'template',
  'svg',
  'button',
  'select',
  'audio',
]);
const inlineElements = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const voidElements = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
// The last word of a block and the first of the next one do not follow each other.
const endOfBlock = { forms: [''] } as const;
// What is no word parts words: in `talks¹and` the call of a note does.
const parting = '\uE000';
const isPart = /^(?:p\d+[a-z]*|note-.+)$/;

/** Reads the page of a brief: the words of its article as a reader sees them, where its parts begin, and its facts. */
export function readBrief(html: string): ReadBrief {
  const reading = new BriefReading();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reading.open(name, attributes),
      ontext: (text) => reading.text(text),
      onclosetag: (name) => reading.close(name),
    },
    { lowerCaseTags: false },
  );
  parser.end(html);
  return reading.brief;
}

type Attributes = Record<string, string>;

class BriefReading {
  readonly brief: ReadBrief & { words: string[]; anchors: Anchor[] } = {
    ...{ language: '', tokens: [], words: [], anchors: [], meta: {}, filters: {} },
  };
  // How many elements are open within the article, and within one that is not its text; 0 outside of them.
  #within = 0;
  #foreign = 0;
  #run = '';
  #heading: { anchor: Anchor | undefined; text: string } | undefined;
  #isNotes = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'html') this.brief.language = attributes['lang'] ?? '';
    if (name === 'meta') this.#fact(attributes);
    const isBody = 'data-pagefind-body' in attributes;
    const isVoid = voidElements.has(name);
    if (this.#within === 0 && !isBody) return;
    if (!isVoid) this.#within++;
    if (this.#foreign > 0) {
      if (!isVoid) this.#foreign++;
    } else if (this.#isForeign(name, attributes)) {
      if (inlineElements.has(name)) this.#run += parting;
      else this.#endRun();
      if (!isVoid) this.#foreign = 1;
    } else if (!inlineElements.has(name)) {
      this.#endRun();
      this.#begin(name, attributes['id']);
      if (attributes['role'] === 'doc-endnotes') this.#isNotes = true;
    }
  }

  text(text: string): void {
    if (this.#within === 0 || this.#foreign > 0) return;
    this.#run += text;
    if (this.#heading) this.#heading.text += text;
  }

  close(name: string): void {
    if (this.#within === 0 || voidElements.has(name)) return;
    this.#within--;
    if (this.#foreign > 0) {
      this.#foreign--;
      return;
    }
    if (inlineElements.has(name)) return;
    this.#endRun();
    if (/^h[1-4]$/.test(name)) this.#endHeading(name);
  }

  #isForeign(name: string, attributes: Attributes): boolean {
    if (foreignElements.has(name) || 'data-pagefind-ignore' in attributes) return true;
    // What stands over the notes is no word of the author's.
    if (this.#isNotes && name === 'h2') return true;
    return attributes['class']?.split(' ').some((one) => foreignClasses.has(one)) ?? false;
  }

  #begin(name: string, id: string | undefined): void {
    const isHeading = /^h[1-4]$/.test(name);
    const isNamed = id !== undefined && (isPart.test(id) || (isHeading && name !== 'h1'));
    const location = this.brief.tokens.length;
    const anchor = isNamed ? { element: name, id, text: '', location } : undefined;
    if (anchor) this.brief.anchors.push(anchor);
    if (isHeading) this.#heading = { anchor, text: '' };
  }

  #endHeading(name: string): void {
    const text = plain(this.#heading?.text ?? '');
    if (name === 'h1') this.brief.meta['title'] ??= text;
    if (this.#heading?.anchor) this.#heading.anchor.text = text;
    this.#heading = undefined;
  }

  #endRun(): void {
    if (this.#run === '') return;
    const text = plain(this.#run);
    this.#run = '';
    const tokens = tokensOf(text);
    if (tokens.length === 0) return;
    // One by one: so many as a block may have are too many for one call.
    for (const token of tokens) this.brief.tokens.push(token);
    for (const word of shownWords(`${text} `, tokens)) {
      this.brief.words.push(word.replaceAll(parting, ''));
    }
    this.brief.tokens.push(endOfBlock);
    this.brief.words.push('');
  }

  #fact({ content = '', ...attributes }: Attributes): void {
    const named = (kind: string) =>
      attributes[`data-pagefind-${kind}`]?.split(',').map((one) => one.replace('[content]', ''));
    for (const name of named('meta') ?? []) this.brief.meta[name] = content;
    for (const name of named('filter') ?? []) (this.brief.filters[name] ??= []).push(content);
  }
}

type Anchor = {
  -readonly [Key in keyof IndexedPage['anchors'][number]]: IndexedPage['anchors'][number][Key];
};

// White space is one space, but for that which holds numbers together.
function plain(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').trim();
}
