import type { Citation, Slot } from '../model/reading/rendered-text.ts';
import { fill } from '../model/language/plural.ts';
import { directionOf, type Language } from '../model/language/language.ts';
import { languageOfForeign } from '../model/locale/find-foreign.ts';
import { escapeHtml } from '../model/text/escape-html.ts';

/** What a text's slots are filled from: ids out of the ledger, words, and links of one language. */
export interface SlotContext {
  /** Passage ids in document order. */
  passageIds: readonly string[];
  /** Section ids and the headings' words, in document order. */
  sections: readonly { id: string; text: string }[];
  /** Id, number and count of calls of each note, by label. */
  notes: ReadonlyMap<string, { id: string; number: number; calls: number }>;
  /** What is to be told at a passage or section, by its id. */
  marks: ReadonlyMap<string, PartMarks>;
  words: SlotWords;
  /** The page's language, and all of the site. */
  language: Language;
  languages: readonly Language[];
  /** Address of a link as written in the text. */
  address: (path: string) => string;
  /** A citation as HTML. */
  citation: (citation: Citation) => string;
  image: (file: string) => { src: string; width: number; height: number };
}

/** What is told at the beginning of a part. */
export interface PartMarks {
  /** Retired ids that lead here, each with a line that is shown when the address names it. */
  aliases: readonly {
    id: string;
    state?: string | undefined;
    since?: string | undefined;
    line?: string | undefined;
    /** What stands in the line for `{brief}`: where it stands now, or stood before. */
    link?: { href: string; text: string } | undefined;
  }[];
  /** That the original changed since this was translated. */
  outdated?: string | undefined;
  /** What was corrected in it, each with the address of its entry in the list of corrections. */
  corrections?: readonly { href: string; text: string }[] | undefined;
  /** What is wrong with it, each with the address of where that is told in full: for `dev`. */
  findings?: readonly { href: string; text: string }[] | undefined;
}

/** The words that links in a text are named with. */
interface SlotWords {
  /** `Paragraph {number}` */
  passage: string;
  /** `Link to section: {title}` */
  section: string;
  /** `note {number}` */
  noteCall: string;
  /** `Back to the call of note {number}` */
  noteBack: string;
  /** `Back to call {call} of note {number}` */
  noteBackOfSeveral: string;
  /** The arrow of these links, turned as the language runs. */
  noteBackSign: string;
  table: string;
  /** `Our check` */
  check: string;
  /** `What came later` */
  later: string;
}

/** The id of the k-th call of a note: `ref-toner`, then `ref-toner--2`. */
function noteCallId(note: string, call: number): string {
  return call === 1 ? `ref-${note}` : `ref-${note}--${call}`;
}

/** The HTML, or the escaped attribute value, that a slot stands for. */
export function slotHtml(slot: Slot, context: SlotContext): string {
  switch (slot.type) {
    case 'passage-id':
      return context.passageIds[slot.passage] ?? '';
    case 'passage-marks':
      return marksHtml(context.marks.get(context.passageIds[slot.passage] ?? ''));
    case 'section-marks':
      return marksHtml(context.marks.get(context.sections[slot.heading]?.id ?? ''));
    case 'passage-link':
      return passageLink(context.passageIds[slot.passage], context, slot.isForeign);
    case 'section-id':
      return context.sections[slot.heading]?.id ?? '';
    case 'section-link':
      return sectionLink(context.sections[slot.heading], context.words);
    case 'note-call':
      return noteCall(slot, context);
    case 'note-backlinks':
      return noteBacklinks(slot, context);
    case 'note-words':
      return '';
    case 'citation':
      return citationOf(slot, context);
    case 'address':
      return escapeHtml(context.address(slot.path));
    case 'image':
      return escapeHtml(String(context.image(slot.file)[slot.part]));
    case 'language':
      return languageOfForeign(slot, context.languages);
    case 'aside-label':
      return escapeHtml(context.words[slot.aside]);
    case 'table-label':
      return escapeHtml(context.words.table);
  }
}

/** The HTML of what is told at the beginning of a part: plain empty anchors, so that old addresses need no script. */
export function marksHtml(marks: PartMarks | undefined): string {
  if (!marks) return '';
  const anchors = marks.aliases.map(({ id, state, since, line, link }) => {
    const facts = state ? ` data-state="${state}" data-since="${escapeHtml(since ?? '')}"` : '';
    const way = link ? `<a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a>` : '';
    const words = escapeHtml(line ?? '').replace('{brief}', () => way);
    const said = line ? `<span class="retired-line">${words}</span>` : '';
    return `<a id="${escapeHtml(id)}"${facts}></a>${said}`;
  });
  const outdated = marks.outdated
    ? `<span class="outdated-line">${escapeHtml(marks.outdated)}</span>`
    : '';
  const corrections = (marks.corrections ?? []).map(
    ({ href, text }) => `<a href="${href}">${escapeHtml(text)}</a>`,
  );
  const findings = (marks.findings ?? []).map(
    ({ href, text }) =>
      `<a class="finding-line" href="${href}" lang="en" dir="ltr">${escapeHtml(text)}</a>`,
  );
  return `<span class="passage-marks">${[...anchors, outdated, ...corrections, ...findings].join('')}</span>`;
}

// The page's language, said where the words around are in another one.
function ofPage(language: Language, isForeign: boolean | undefined): string {
  return isForeign ? ` lang="${language}" dir="${directionOf(language)}"` : '';
}

function citationOf(
  { citation, isForeign }: Slot & { type: 'citation' },
  { citation: print, language }: SlotContext,
): string {
  const html = print(citation);
  return isForeign ? `<span${ofPage(language, true)}>${html}</span>` : html;
}

function passageLink(
  id: string | undefined,
  { words, language }: SlotContext,
  isForeign: boolean | undefined,
): string {
  if (!id || !words.passage) return '';
  const number = id.slice(1);
  const name = escapeHtml(fill(words.passage, { number }));
  const own = ofPage(language, isForeign);
  return `<a class="passage-link" href="#${id}"${own} aria-label="${name}">${number}</a>`;
}

function sectionLink(section: SlotContext['sections'][number] | undefined, words: SlotWords) {
  if (!section) return '';
  const name = escapeHtml(fill(words.section, { title: section.text }));
  return `<a class="section-link" href="#${section.id}" aria-label="${name}">#</a>`;
}

function noteCall(
  { label, call, isNext, isForeign }: Slot & { type: 'note-call' },
  { notes, words, language }: SlotContext,
): string {
  const { id: note = label, number = 0 } = notes.get(label) ?? {};
  const name = escapeHtml(fill(words.noteCall, { number }));
  const id = escapeHtml(noteCallId(note, call));
  return `<sup class="note-call${isNext ? ' next' : ''}"><a id="${id}" href="#note-${escapeHtml(note)}"${ofPage(language, isForeign)} role="doc-noteref" aria-label="${name}">${number}</a></sup>`;
}

function noteBacklinks(
  { label, isForeign }: Slot & { type: 'note-backlinks' },
  { notes, words, language }: SlotContext,
): string {
  const { id = label, number = 0, calls = 0 } = notes.get(label) ?? {};
  const several = calls > 1;
  const links = Array.from({ length: calls }, (_, index) => {
    const call = index + 1;
    const name = fill(several ? words.noteBackOfSeveral : words.noteBack, { number, call });
    const sign = several ? `${words.noteBackSign}<sup>${call}</sup>` : words.noteBackSign;
    return `<a href="#${escapeHtml(noteCallId(id, call))}" role="doc-backlink" aria-label="${escapeHtml(name)}">${sign}</a>`;
  });
  // No-break spaces, so that no arrow stands alone on a line.
  return `\u00a0<span class="note-backlinks"${ofPage(language, isForeign)}>${links.join('\u00a0')}</span>`;
}
