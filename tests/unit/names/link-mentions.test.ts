import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/pipeline.ts';
import { checkValues } from '../../../src/model/text/check-values.ts';
import type { KnownName } from '../../../src/model/files/names-file.ts';
import type { NameMark } from '../../../src/model/records/name-mark.ts';
import type { NameSpelling } from '../../../src/model/records/spelled.ts';
import { linkMentions } from '../../../src/names/link-mentions.ts';
import { mentionedNames } from '../../../src/names/mentioned-names.ts';
import { certainNames, namesOfText } from '../../../src/names/mentions.ts';
import { tableOfNames } from '../../../src/names/spelling-table.ts';

const name = (id: string, kind: string, ...spellings: (string | NameSpelling)[]): KnownName => ({
  ...{ id, kind, name: {} },
  spellings: spellings.map((one) => (typeof one === 'string' ? { text: one } : one)),
});

const shared = { text: 'HC', ambiguous: true as const };
const table = tableOfNames([
  name('council', 'organisation', 'Harbour Council', 'مجلس الميناء', shared),
  name('court', 'organisation', 'Harbour Court', shared),
  name('harbour', 'place', 'Harbour', 'الميناء'),
  name('treaty', 'agreement', 'Treaty of the Harbour', 'port treaty'),
  name('doe', 'person', 'Jane Doe', 'Doe', 'O’Doe & Sons'),
  name('is', 'organisation', { text: 'IS', exactCase: true }),
  name('old-harbour', 'region', 'Old Harbour'),
]);

function link(body: string, marks: NameMark[] = [], language = 'en') {
  const { text, facts } = renderMarkdown(body, language);
  const known = namesOfText(table, marks);
  const mentions = mentionedNames(facts.passages, known).map(({ mentions: passage }) =>
    passage.map(({ names }) => names),
  );
  const certain = certainNames(mentions.flat().map((names) => ({ names })));
  const address = (names: readonly string[]) => names.join('+');
  const linking = { known, mentions, certain, address };
  return {
    facts,
    before: text.sections.map(({ html }) => html),
    after: text.sections.map(({ html }) => linkMentions(html, linking)),
  };
}

// The linked words, each with its name.
function linksOf(body: string, marks: NameMark[] = [], language = 'en'): string[] {
  const html = link(body, marks, language)
    .after.flat()
    .filter((piece) => typeof piece === 'string');
  return [...html.join('').matchAll(/<a href="([\w+-]+)">([^<]*)<\/a>/g)].map(
    ([, id, words]) => `${words}=${id}`,
  );
}

describe('linkMentions', () => {
  it.each<[string, string, string[]]>([
    ['the longest name', 'The Treaty of the Harbour.', ['Treaty of the Harbour=treaty']],
    ['not what is no name', 'In the Old Harbour.', []],
    ['the first of a section', 'Doe and Doe.\n\nDoe.\n\n## One\n\nDoe.', ['Doe=doe', 'Doe=doe']],
    ['sections within a section as part of it', '## One\n\nDoe.\n\n### Two\n\nDoe.', ['Doe=doe']],
    ['what has an ending', 'Doe’s boat.', ['Doe’s=doe']],
    ['not small letters of one word', 'A doe in the harbour.', []],
    ['small letters of several', 'The Port treaty.', ['Port treaty=treaty']],
    ['not over a mark', 'The Harbour. Council was held.', ['Harbour=harbour']],
    ['not over a comma', 'Harbour, Court', ['Harbour=harbour']],
    ['what stands in brackets', 'She (Jane Doe) said.', ['Jane Doe=doe']],
    ['capitals alone', 'It IS; it is.', ['IS=is']],
    ['not in a link', '[Doe](https://doe.example/) and the [Doe](/x/) boat.', []],
    ['behind a link', '[Doe](https://doe.example/) and Doe.', ['Doe=doe']],
    ['not in a heading', '## Doe\n\nWords.', []],
    ['not in a title', 'In *The Harbour Council* she wrote.', []],
    ['not in code', 'Type `Doe`.', []],
    ['not within quotation marks', 'He said: "Doe is there".', []],
    ['what quotation marks hold alone', 'The "Harbour Council" met.', ['Harbour Council=council']],
    ['not a part of what is emphasised', 'The *Harbour* Council.', []],
    ['over a note call on neither side', 'Jane[^a] Doe.[^a]\n\n[^a]: A note on Doe.', ['Doe=doe']],
    ['in lists', '- Doe\n- Harbour Court', ['Doe=doe', 'Harbour Court=court']],
    ['in cells, not in captions', '| A | B |\n|---|---|\n| Doe | x |\n\n: Doe', ['Doe=doe']],
    ['in quotations that stand apart', '> Doe went.', ['Doe=doe']],
    ['beside signs of HTML', 'A < B & Doe > C.', ['Doe=doe']],
    ['one of several', 'The HC met.', ['HC=council+court']],
    ['the one that is named too', 'The Harbour Court (HC) met. HC.', ['Harbour Court=court']],
  ])('links %s', (_, body, expected) => {
    expect(linksOf(body)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['والميناء مغلق.', ['والميناء=harbour']],
    ['اجتمع مجلس الميناء.', ['مجلس الميناء=council']],
    ['ذهب إلى مجلسِ الميناءِ.', ['مجلسِ الميناءِ=council']],
    ['قال للميناء كلمة.', ['للميناء=harbour']],
    ['«مجلس الميناء بخير»', []],
    ['«مجلس الميناء»', ['مجلس الميناء=council']],
    ['مجلس، الميناء', ['الميناء=harbour']],
  ])('links names in Arabic: %s', (body, expected) => {
    expect(linksOf(body, [], 'ar')).toEqual(expected);
  });

  it('does as an editor says', () => {
    const marks = [
      { words: 'the body', name: 'council' },
      { words: 'HC', name: 'court' },
      { words: 'Harbour', name: 'none' },
    ];
    expect(linksOf('In the Harbour the body met the HC.', marks)).toEqual([
      'the body=council',
      'HC=court',
    ]);
  });

  it('changes no word of a passage and no check value, whatever stands around names', () => {
    const word = fc.constantFrom(
      ...[
        'Harbour',
        'Council',
        'Doe',
        'HC',
        'IS',
        '*Doe*',
        '"Doe"',
        '[Doe](/x/)',
        'x[^a]',
        '&',
        '<',
        '>',
      ],
      ...[
        'مجلس',
        'الميناء',
        '\n\n',
        '\n\n## ',
        '\n\n- ',
        '`Doe`',
        'a"b',
        '&amp;',
        '.',
        ',',
        '\uFFFC',
        '\uE000',
        '=“',
        '”',
      ],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const { before, after, facts } = link(`${words.join(' ')}\n\n[^a]: Doe.`);
        expect(after.map(withoutLinks)).toEqual(before.map(withoutLinks));
        expect(after.flat().filter(isSlot)).toEqual(before.flat().filter(isSlot));
        for (const { text, is } of facts.passages) expect(is).toBe(checkValues(text, 'en'));
        expect(after.map(wordsOf)).toEqual(before.map(wordsOf));
      }),
      { numRuns: 300 },
    );
  });
});

const isSlot = (piece: unknown) => typeof piece !== 'string';
const joined = (pieces: readonly unknown[]) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : JSON.stringify(piece))).join('');
const withoutLinks = (pieces: readonly unknown[]) =>
  joined(pieces).replace(/<a href="[\w+-]+">([^<]*)<\/a>/g, '$1');
const wordsOf = (pieces: readonly unknown[]) => joined(pieces).replace(/<[^>]*>/g, '');
