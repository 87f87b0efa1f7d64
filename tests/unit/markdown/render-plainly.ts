import { renderMarkdown, type Rendering } from '../../../src/markdown/pipeline.ts';
import { escapeHtml } from '../../../src/model/text/escape-html.ts';
import { type SlotContext, slotHtml } from '../../../src/markdown/slot-html.ts';
import { fillTemplate } from '../../../src/markdown/slots.ts';
import type {
  Citation,
  PassageFact,
  Template,
  TextFault,
} from '../../../src/model/reading/rendered-text.ts';

/** A text as the HTML of a page would hold it, and the faults found in it. */
export interface PlainRendering {
  html: string;
  faults: readonly TextFault[];
}

/**
 * Renders Markdown and fills its holes without a ledger or a library.
 *
 * Passages are `p1`, `p2`, … or what is pinned; citations are `[source, label value]`; images are
 * four by three pixels. The notes stand after the text, one list item each.
 */
export function renderPlainly(markdown: string, language = 'en'): PlainRendering {
  const rendering = renderMarkdown(markdown, language);
  const context = plainContext(rendering, language);
  const fillIn = (template: Template) => fillTemplate(template, (slot) => slotHtml(slot, context));
  const { sections, notes } = rendering.text;
  const labels = [...context.notes.keys()].filter((label) => Object.hasOwn(notes, label));
  const html = [
    ...sections.map((section) => fillIn(section.html)),
    ...labels.map(
      (label) => `<li id="note-${escapeHtml(label)}">${fillIn(notes[label] ?? [])}</li>`,
    ),
  ].join('\n');
  return { html, faults: rendering.facts.faults };
}

function plainContext({ facts }: Rendering, language: string): SlotContext {
  const called = facts.notes.filter(({ calls }) => calls > 0);
  return {
    passageIds: passageIds(facts.passages),
    sections: facts.headings.map(({ pin, slug, text }) => ({ id: pin ?? slug, text })),
    notes: new Map(
      called.map(({ label, calls }, index) => [label, { id: label, number: index + 1, calls }]),
    ),
    marks: new Map(),
    words: {
      passage: 'Paragraph {number}',
      section: 'Link to section: {title}',
      noteCall: 'note {number}',
      noteBack: 'Back to the call of note {number}',
      noteBackOfSeveral: 'Back to call {call} of note {number}',
      noteBackSign: '↩',
      table: 'Table',
      check: 'Our check',
      later: 'What came later',
    },
    language,
    languages: ['en', 'ar'],
    address: (path) => path,
    citation,
    image: (file) => ({ src: `/${file}`, width: 4, height: 3 }),
  };
}

function passageIds(passages: readonly PassageFact[]): string[] {
  const pins = new Set(passages.map(({ pin }) => pin));
  let last = 0;
  const next = (): string => {
    last += 1;
    return pins.has(`p${last}`) ? next() : `p${last}`;
  };
  return passages.map(({ pin }) => pin ?? next());
}

function citation({ items }: Citation): string {
  const cited = items.map(({ source, further = [], ...first }) =>
    [
      source,
      ...[first, ...further].flatMap(({ locators = [], suffix }) => [
        ...locators.map(({ label, several, value }) => `${label}${several ? 's' : ''} ${value}`),
        suffix && `suffix ${suffix}`,
      ]),
    ]
      .filter(Boolean)
      .join(', '),
  );
  return `<cite>[${escapeHtml(cited.join('; '))}]</cite>`;
}
