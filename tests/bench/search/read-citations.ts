const note = /<li id="note-[^"]*">([\s\S]*?)<\/li>/g;
// Ways back to the text, and how often a work is cited, which no brief says.
const aside = /<span class="(?:note-backlinks|source-record)">[\s\S]*?<\/span>/g;
const entities: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' },
};

/** The notes of a finished page as readers see them, with the works that they cite: the Markdown has no more than their ids. */
export function notesOfPage(html: string): string[] {
  const [, notes = ''] = /<section class="notes"([\s\S]*?)<\/section>/.exec(html) ?? [];
  return [...notes.matchAll(note)].map(([, inside = '']) => textOf(inside.replace(aside, ' ')));
}

function textOf(html: string): string {
  return html
    .replace(/<\/?(?:p|ul|ol|blockquote|table|tr|td|th|pre|br|sup)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}
