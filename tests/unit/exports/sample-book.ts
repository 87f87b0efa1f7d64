import type { Book, BookChapter } from '../../../src/exports/books/book.ts';
import { bookChapter, type ChapterParts } from '../../../src/exports/books/chapter.ts';
import type { CarriedBrief } from '../../../src/exports/texts/carried-brief.ts';

/** Everything that titles and names may hold. */
export const hostile = `“A & B” <b>c</b> ]]> {x} \\ "q" 'r' 👩‍👩‍👧 شرق \u202Eabc\u202C \u0000\uFFFE\uD800 ${'long '.repeat(60)}`;

/** A carried brief with the given facts. */
function sampleBrief(facts: Partial<CarriedBrief> = {}): CarriedBrief {
  const id = facts.id ?? 'harbour';
  return {
    ...{ id, language: 'en', direction: 'ltr', schema: '', closing: undefined },
    url: `https://a.example/briefs/${id}/`,
    type: { id: 'background', name: 'Background' },
    ...{ title: 'The harbour', summary: 'On tolls.', published: '2026-11-23', updated: undefined },
    ...{ authors: [], translators: [], topics: [], regions: [], translations: [] },
    corrections: [],
    record: { id, type: 'report', title: 'The harbour' },
    restates: undefined,
    ...{ sectionsHtml: ['<p id="p1">One.</p>'], sections: [], passages: [], notes: [] },
    ...{ sources: [], names: [] },
    words: { notes: 'Notes', corrections: 'Corrections', restates: undefined },
    ...facts,
  };
}

/** A chapter with the given text. */
export function sampleChapter(
  facts: Partial<CarriedBrief> = {},
  parts: Partial<ChapterParts> = {},
): BookChapter {
  return bookChapter(sampleBrief(facts), {
    facts: [{ name: 'By', words: 'Somebody' }],
    citations: [{ style: 'APA', pieces: [{ text: 'Somebody', form: 'name' }] }],
    images: new Map(),
    words: { cite: 'Cite' },
    ...parts,
  });
}

/** A book with the given facts. */
export function sampleBook(facts: Partial<Book> = {}): Book {
  return {
    url: 'https://a.example/briefs/harbour/',
    ...{ language: 'en', direction: 'ltr', title: 'The harbour', kind: 'Background' },
    line: 'On tolls.',
    people: [{ name: 'Somebody Else', sortedName: 'Else, Somebody', role: 'aut' }],
    ...{ publisher: 'The Press', published: '2026-11-23', modified: '2026-11' },
    subjects: ['Trade'],
    restates: undefined,
    facts: [{ name: 'By', words: 'Somebody Else' }],
    citation: { style: 'APA', pieces: [{ text: 'Somebody' }] },
    chapters: [sampleChapter()],
    sources: ['<cite lang="fr">Le port</cite>, 2014'],
    words: {
      ...{ titlePage: 'Title page', contents: 'Contents', sources: 'Sources', citeAs: 'Cite as:' },
      ...{ copy: 'As of today; see', accessibility: 'It can be read aloud.' },
    },
    ...facts,
  };
}
