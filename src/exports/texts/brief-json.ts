import type { CarriedBrief } from './carried-brief.ts';
import { writtenBrief } from './written-brief.ts';

/** A brief as JSON, by the schema that is published beside the site's files. */
export function toBriefJson(brief: CarriedBrief): string {
  const { sectionsHtml: _html, words: _words, schema, record, url, ...facts } = brief;
  const written = writtenBrief(brief);
  const at = <Part extends { id: string }>({ id, ...part }: Part) => ({
    id,
    url: `${url}#${id}`,
    ...part,
  });
  return `${JSON.stringify({
    $schema: schema,
    ...facts,
    url,
    citation: record,
    sections: brief.sections.map(at),
    passages: brief.passages.map((passage) => ({
      ...at(passage),
      markdown: written.passages.get(passage.id) ?? '',
    })),
    notes: brief.notes.map(({ html: _, ...note }, index) => ({
      ...at(note),
      ...written.notes[index],
    })),
  })}\n`;
}
