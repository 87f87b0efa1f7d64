import fc from 'fast-check';

/** A text of random markup, and the words in it, each of which it has once. */
export interface RandomText {
  markdown: string;
  words: readonly string[];
  /** Those of them that no passage, heading or note has in its text: words for an image, of a link's title, behind a citation. */
  asides: readonly string[];
}

type Inline =
  | { kind: 'words'; count: number; after: string }
  | { kind: 'strong' | 'emphasis' | 'link' | 'defined-link' | 'quoted'; children: Inline[] }
  | { kind: 'code' | 'bare-address' | 'autolink' | 'break' | 'image' | 'titled-link' }
  | { kind: 'note'; children: Inline[]; isCited: boolean; more: Inline[] | undefined };

type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'heading'; level: number; children: Inline[] }
  | { kind: 'list'; isOrdered: boolean; items: { children: Inline[]; more: Block[] }[] }
  | { kind: 'quotation'; blocks: Block[] }
  | { kind: 'table'; columns: number; rows: Inline[][]; caption: Inline[] | undefined }
  | { kind: 'figure'; caption: Inline[] }
  | { kind: 'code'; lines: number };

// What stands behind a word: signs that typography, sentences and Markdown have an eye on.
const signs = {
  en: [' ', ' ', ', ', '. ', ': ', '; ', ' -- ', '--', '---', '... ', '? ', '\n', ' (', ') ', '/'],
  ar: [
    ' ',
    ' ',
    '، ',
    '. ',
    ': ',
    '؛ ',
    ' -- ',
    ' - ',
    '... ',
    '؟ ',
    '\n',
    ' (',
    ') ',
    ' و«',
    '» ',
  ],
} as const;

const letters = { en: 'bcdfghjkmpqrtvwz', ar: 'بتثجحخدذرزسشصضطظعغ' } as const;

/** Texts of valid markup of every kind, in a language; a smaller one fails for the same reason. */
export function randomTexts(language: keyof typeof signs): fc.Arbitrary<RandomText> {
  return fc.array(blocks(language), { minLength: 1, maxLength: 8 }).map((all) => {
    const writer = new Writer(language);
    const markdown = writer.text(all);
    return { markdown, words: writer.words, asides: writer.asides };
  });
}

function blocks(language: keyof typeof signs): fc.Arbitrary<Block> {
  const words = fc.record({
    kind: fc.constant('words' as const),
    count: fc.integer({ min: 1, max: 3 }),
    after: fc.constantFrom(...signs[language]),
  });
  const plain = fc.oneof(
    { weight: 6, arbitrary: words },
    kinds('code', 'bare-address', 'autolink', 'break', 'image', 'titled-link'),
  );
  const few = (inline: fc.Arbitrary<Inline>) => fc.array(inline, { minLength: 1, maxLength: 3 });
  const marked = fc.record({
    kind: fc.constantFrom('strong', 'emphasis', 'link', 'defined-link', 'quoted'),
    children: few(words),
  });
  const note = fc.record({
    kind: fc.constant('note' as const),
    children: few(fc.oneof(plain, marked)),
    isCited: fc.boolean(),
    more: fc.option(few(plain), { nil: undefined }),
  });
  const line: fc.Arbitrary<Inline[]> = few(
    fc.oneof({ weight: 4, arbitrary: plain }, { weight: 3, arbitrary: marked }, note),
  );
  return fc.letrec<{ block: Block; paragraph: Block }>((tie) => ({
    paragraph: fc.record({ kind: fc.constant('paragraph' as const), children: line }),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('paragraph'),
      fc.record({
        kind: fc.constant('heading' as const),
        level: fc.integer({ min: 2, max: 4 }),
        children: few(words),
      }),
      fc.record({
        kind: fc.constant('list' as const),
        isOrdered: fc.boolean(),
        items: fc.array(
          fc.record({ children: line, more: fc.array(tie('paragraph'), { maxLength: 1 }) }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      fc.record({
        kind: fc.constant('quotation' as const),
        blocks: fc.array(tie('paragraph'), { minLength: 1, maxLength: 2 }),
      }),
      fc.record({
        kind: fc.constant('table' as const),
        columns: fc.integer({ min: 1, max: 3 }),
        rows: fc.array(line, { minLength: 1, maxLength: 6 }),
        caption: fc.option(line, { nil: undefined }),
      }),
      fc.record({ kind: fc.constant('figure' as const), caption: line }),
      fc.record({ kind: fc.constant('code' as const), lines: fc.integer({ min: 1, max: 3 }) }),
    ),
  })).block;
}

function kinds<K extends string>(...all: K[]): fc.Arbitrary<{ kind: K }> {
  return fc.constantFrom(...all).map((kind) => ({ kind }));
}

/** Writes blocks as Markdown, with a new word wherever one is needed. */
class Writer {
  readonly words: string[] = [];
  readonly asides: string[] = [];
  readonly #definitions: string[] = [];
  readonly #language: keyof typeof signs;
  #level = 1;
  #lists = 0;

  constructor(language: keyof typeof signs) {
    this.#language = language;
  }

  text(all: readonly Block[]): string {
    const body = all.map((block) => this.#block(block));
    return [...body, ...this.#definitions].join('\n\n');
  }

  // In letters alone, since figures make lists and dates; all of one length, so that none is a part of another.
  #word(): string {
    const digits = letters[this.#language];
    let rest = this.words.length;
    let word = '';
    for (let place = 0; place < 6; place += 1) {
      word = (digits[rest % digits.length] ?? '') + word;
      rest = Math.floor(rest / digits.length);
    }
    this.words.push(word);
    return word;
  }

  #aside(): string {
    const word = this.#word();
    this.asides.push(word);
    return word;
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'paragraph':
        return this.#line(block.children);
      case 'heading':
        this.#level = Math.min(block.level, this.#level + 1);
        return `${'#'.repeat(this.#level)} ${this.#oneLine(block.children)}`;
      case 'list': {
        // Two lists of one sign that follow each other are one.
        this.#lists += 1;
        const stop = this.#lists % 2 === 0 ? '.' : ')';
        return block.items
          .map(({ children, more }, index) => {
            const inner = [this.#line(children), ...more.map((one) => this.#block(one))];
            const mark = block.isOrdered ? `${index + 1}${stop} ` : '- ';
            return mark + indented(inner.join('\n\n'), mark.length);
          })
          .join('\n');
      }
      case 'quotation':
        return block.blocks
          .map((one) => this.#block(one))
          .join('\n\n')
          .replace(/^/gm, '> ');
      case 'table':
        return this.#table(block);
      case 'figure':
        return `![${this.#aside()}](map.png "${this.#oneLine(block.caption).replaceAll('"', '\\"')}")`;
      case 'code': {
        const lines = Array.from({ length: block.lines }, () => `${this.#word()} -- "x"`);
        return ['```', ...lines, '```'].join('\n');
      }
    }
  }

  #table({ columns, rows, caption }: Extract<Block, { kind: 'table' }>): string {
    const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
    const cells = (line: Inline[] | undefined) =>
      Array.from({ length: columns }, (_, index) =>
        index === 0 && line ? this.#oneLine(line) : this.#word(),
      );
    const lines = [
      row(cells(undefined)),
      row(Array.from({ length: columns }, () => '---')),
      ...rows.map((line) => row(cells(line))),
    ].join('\n');
    return caption ? `: ${this.#oneLine(caption)}\n\n${lines}` : lines;
  }

  #oneLine(children: readonly Inline[]): string {
    return this.#line(children).replace(/\\?\n/g, ' ');
  }

  // A word at each end, so that no line begins with what would be a mark of a block.
  #line(children: readonly Inline[]): string {
    const inner = children.map((child) => this.#inline(child)).join('');
    return `${this.#word()} ${inner} ${this.#word()}`.replace(/\n\s+/g, '\n');
  }

  #inline(inline: Inline): string {
    switch (inline.kind) {
      case 'words':
        return Array.from({ length: inline.count }, () => this.#word()).join(inline.after) + ' ';
      case 'strong':
        return ` **${this.#inner(inline.children)}** `;
      case 'emphasis':
        return ` *${this.#inner(inline.children)}* `;
      case 'quoted':
        return ` "${this.#inner(inline.children)}" `;
      case 'link':
        return ` [${this.#inner(inline.children)}](https://example.org/) `;
      case 'titled-link':
        return ` [${this.#word()}](https://example.org/ "${this.#aside()}") `;
      case 'defined-link': {
        const label = `d${this.#definitions.length}`;
        this.#definitions.push(`[${label}]: https://example.org/`);
        return ` [${this.#inner(inline.children)}][${label}] `;
      }
      case 'code':
        return ` \`${this.#word()}--"'\` `;
      case 'bare-address':
        return ` https://example.org/${this.#word()}--x?q='a' `;
      case 'autolink':
        return ` <https://example.org/${this.#word()}> `;
      case 'break':
        return `${this.#word()}\\\n${this.#word()} `;
      case 'image':
        return ` ![${this.#aside()}](sign.png) `;
      case 'note':
        return this.#note(inline);
    }
  }

  #inner(children: readonly Inline[]): string {
    const words = children.map((child) =>
      child.kind === 'words'
        ? Array.from({ length: child.count }, () => this.#word()).join(' ')
        : this.#word(),
    );
    return words.join(' ');
  }

  #note({ children, isCited, more }: Extract<Inline, { kind: 'note' }>): string {
    const label = `n-${this.#definitions.length}`;
    // Its own definition comes after those of what stands in it.
    const before = this.#word();
    const first = this.#line(children);
    const cited = isCited ? ` [@a-${label}, para. 4, ${this.#aside()}; @b].` : '';
    const paragraphs = [`${first}${cited}`, ...(more ? [this.#line(more)] : [])];
    this.#definitions.push(`[^${label}]: ${indented(paragraphs.join('\n\n'), 4)}`);
    return `${before}.[^${label}] `;
  }
}

function indented(text: string, width: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);
}
