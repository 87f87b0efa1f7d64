import type { TextEntry } from '../../content/entries/entries.ts';
import { RenderCache } from '../../content/render/render-cache.ts';
import { readSettings } from '../../settings.ts';
import { marksHtml, slotHtml, type SlotContext } from '../../markdown/slot-html.ts';
import { fillTemplate } from '../../markdown/slots.ts';
import type { Brief } from '../../model/records/brief.ts';
import type { ImageSize } from '../../model/reading/content.ts';
import type { Language } from '../../model/language/language.ts';
import type {
  Citation,
  NoteFact,
  RenderedText,
  Template,
  TextFacts,
} from '../../model/reading/rendered-text.ts';
import type { ContentsItem, TextHtml } from '../../model/page/text-html.ts';
import { addressOfLink } from './address-of-link.ts';
import { citationHtml, type CitingNote, type Mentions } from '../sources/citation-html.ts';
import { inheritedNote } from './inherited-note.ts';
import { findingOfLink } from '../pages/page-findings.ts';
import { marksOf } from './text-marks.ts';
import { phrasesIn, type View } from '../view.ts';

/** Where the images of a text are, and the notes it may take from the brief's first language. */
export interface TextSurroundings {
  image: (file: string) => ImageSize & { src: string };
  first?: TextEntry<unknown> | undefined;
  /** How it was rendered, where that was read before. */
  rendering?: ReturnType<RenderCache['read']> | undefined;
  /** What was changed in it after publication. */
  corrections?: Brief['corrections'];
  /** Makes names in a section links. */
  linkNames?: ((section: Template) => Template) | undefined;
}

const cache = new RenderCache(readSettings().renderCacheDir);

/** Fills a text's slots from the ids of its entry, the words of a language, and the library. */
export function fillText(
  entry: TextEntry<unknown>,
  view: View,
  { rendering, image, first, corrections = [], linkNames = (section) => section }: TextSurroundings,
): TextHtml {
  const { text, facts } = rendering ?? cache.read(entry.digest);
  const called = facts.notes.filter(({ calls }) => calls > 0);
  const sections = facts.headings.map((heading, index) => ({
    id: entry.ids.sections[index] ?? '',
    text: heading.text,
  }));
  const marks = marksOf(entry, view, corrections);
  const context: SlotContext = {
    passageIds: entry.ids.passages,
    sections,
    notes: new Map(
      called.map(({ label, calls }, index) => {
        return [label, { id: entry.ids.notes[label] ?? label, number: index + 1, calls }];
      }),
    ),
    marks,
    ...languageContext(view),
    address: (path) => findingOfLink(path, entry.file, view) ?? addressOfLink(path, view),
    image,
  };
  const fillIn = (template: Template, own = context) =>
    fillTemplate(template, (slot) => slotHtml(slot, own));
  const fillSection = (template: Template) => fillIn(linkNames(template));
  const mentions: Mentions = new Map();
  const fillNote = (template: Template, note: CitingNote) => {
    const { language } = note;
    const words = wordsOf(template, language, view);
    const citation = (one: Citation) => citationHtml(one, view, { mentions, note });
    return fillIn(words, { ...context, citation });
  };
  return {
    sections: orNothing(
      text.sections.map((one) => ({ id: sections[one.heading]?.id, html: fillSection(one.html) })),
      view,
    ),
    notes: notesOf(called, text, first, view).map(({ html, language }, index) => {
      const label = called[index]?.label ?? '';
      const note = { id: `note-${entry.ids.notes[label] ?? label}`, number: index + 1, language };
      const words = marksHtml(marks.get(note.id)) + fillNote(html, note);
      return { id: note.id, number: note.number, html: words };
    }),
    contents: nest(facts, entry.ids.sections, view),
    marks: marksHtml(marks.get('')),
  };
}

// In `dev` a text may be there without a word.
function orNothing(sections: TextHtml['sections'], { library, strings }: View) {
  const isEmpty = sections.every(({ html }) => html.trim() === '');
  if (!isEmpty || library.findings.length === 0) return sections;
  return [{ id: undefined, html: `<p>${strings.findings.noText}</p>` }];
}

// What a view alone says.
function wordsOf(note: Template, language: Language | undefined, view: View): Template {
  const { strings, library } = view;
  return language ? inheritedNote(note, language, strings.citation, library.site.languages) : note;
}

function languageContext(view: View) {
  return {
    words: view.strings.slots,
    language: view.language,
    languages: view.library.site.languages,
    // Outside a note nothing has been cited before.
    citation: (one: Citation) => citationHtml(one, view),
  };
}

// A note that a translation calls and does not define is taken from the first language.
function notesOf(
  called: readonly NoteFact[],
  text: RenderedText,
  first: TextEntry<unknown> | undefined,
  { library, strings }: View,
): { html: Template; language: Language | undefined }[] {
  let original: RenderedText | undefined;
  return called.map(({ label }) => {
    const own = Object.hasOwn(text.notes, label) ? text.notes[label] : undefined;
    if (own) return { html: own, language: undefined };
    original ??= first && cache.read(first.digest).text;
    const note =
      original && Object.hasOwn(original.notes, label) ? original.notes[label] : undefined;
    if (note) return { html: note, language: first?.language };
    if (library.findings.length > 0)
      return { html: [strings.findings.noNote], language: undefined };
    throw new Error(`note ${label} is called and not defined: npm run check`);
  });
}

function nest({ headings }: TextFacts, ids: readonly string[], view: View): ContentsItem[] {
  const top: ContentsItem[] = [];
  const open: { level: number; below: ContentsItem[] }[] = [{ level: 1, below: top }];
  headings.forEach(({ level, text }, index) => {
    while ((open.at(-1)?.level ?? 1) >= level) open.pop();
    const item: ContentsItem = { id: ids[index] ?? '', phrases: phrasesIn(view, text), below: [] };
    open.at(-1)?.below.push(item);
    open.push({ level, below: item.below });
  });
  return top;
}
