import {
  marksHtml,
  type PartMarks,
  slotHtml,
  type SlotContext,
} from '../../../src/markdown/slot-html.ts';
import { fillTemplate } from '../../../src/markdown/slots.ts';
import type { TextIds } from '../../../src/model/reading/content.ts';
import type { Ledger } from '../../../src/model/reading/ledger.ts';
import type { Template } from '../../../src/model/reading/rendered-text.ts';
import { aliasesIn } from '../../../src/permalinks/past/aliases.ts';
import { renderOnce } from './render-once.ts';

/** Every id in the HTML of a text, in document order, as its page would have them. */
export function idsInPage(body: string, language: string, ids: TextIds, ledger: Ledger): string[] {
  const { text, facts } = renderOnce(body, language);
  const calls = new Map(facts.notes.map((note) => [ids.notes[note.label] ?? '', note.calls]));
  const marks = new Map<string, { aliases: PartMarks['aliases'][number][] }>();
  for (const { id, at = '' } of aliasesIn(ledger, ids, calls)) {
    marks.set(at, { aliases: [...(marks.get(at)?.aliases ?? []), { id }] });
  }
  const called = facts.notes.filter((note) => note.calls > 0);
  const words = { passage: '{number}', section: '{title}', noteCall: '{number}', noteBack: '' };
  const context: SlotContext = {
    passageIds: ids.passages,
    sections: facts.headings.map((heading, index) => ({
      id: ids.sections[index] ?? '',
      text: heading.text,
    })),
    notes: new Map(
      called.map(({ label, calls: count }, index) => {
        return [label, { id: ids.notes[label] ?? label, number: index + 1, calls: count }];
      }),
    ),
    marks,
    words: { ...words, noteBackOfSeveral: '', noteBackSign: '', table: '', check: '', later: '' },
    language: 'en',
    languages: ['en', 'ar'],
    address: (path) => path,
    citation: () => '',
    image: (file) => ({ src: file, width: 1, height: 1 }),
  };
  const fillIn = (template: Template) => fillTemplate(template, (slot) => slotHtml(slot, context));
  const html = [
    ...text.sections.map((section) => fillIn(section.html)),
    marksHtml(marks.get('')),
    ...called.map(({ label }) => {
      const id = `note-${ids.notes[label] ?? label}`;
      return `<li id="${id}">${marksHtml(marks.get(id))}${fillIn(text.notes[label] ?? [])}</li>`;
    }),
  ].join('\n');
  return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
}
