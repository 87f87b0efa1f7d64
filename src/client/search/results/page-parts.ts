import type { IndexedPage } from '../../../model/files/index-fragment.ts';

/** What readers call a part of a brief by. */
type PartName =
  | { kind: 'paragraph'; number: string; isRecommendation: boolean }
  | { kind: 'note'; number: number }
  | { kind: 'heading' };

/** A paragraph, note or heading of a brief, and which of its words are in it; the end is not. */
export interface PagePart {
  id: string;
  name: PartName;
  /** The heading it stands under; empty before the first one, and for notes. */
  section: string;
  start: number;
  end: number;
}

type Anchor = IndexedPage['anchors'][number];

/** The parts of a page in their order, each from its beginning to where the next one begins. */
export function cutParts({ anchors, filters }: IndexedPage, length: number): PagePart[] {
  const recommendations = filters['recommendations'] ?? [];
  const parts: PagePart[] = [];
  let heading: Anchor | undefined;
  let notes = 0;
  for (const anchor of anchors.toSorted((one, other) => one.location - other.location)) {
    const name = nameOf(anchor, notes, recommendations.includes(heading?.id ?? ''));
    if (!name) continue;
    const last = parts.at(-1);
    if (last) last.end = anchor.location;
    if (name.kind === 'note') notes = name.number;
    if (name.kind === 'heading') heading = anchor;
    const section = name.kind === 'note' ? '' : (heading?.text ?? '');
    parts.push({ id: anchor.id, name, section, start: anchor.location, end: length });
  }
  return parts;
}

// Any other element with an id, such as the call of a note, is no part.
function nameOf({ id, element }: Anchor, notesBefore: number, isRecommendation: boolean) {
  const number = /^p(\d+[a-z]*)$/.exec(id)?.[1];
  if (number !== undefined) return { kind: 'paragraph', number, isRecommendation } as const;
  if (id.startsWith('note-')) return { kind: 'note', number: notesBefore + 1 } as const;
  return /^h[2-4]$/.test(element) ? ({ kind: 'heading' } as const) : undefined;
}
