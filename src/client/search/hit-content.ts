import { partFromHeading, readExcerpt, type ExcerptPiece } from './excerpt.ts';

/** A section of a brief in which the words are. */
export interface HitSection {
  title: ExcerptPiece[];
  address: string;
  excerpt: ExcerptPiece[];
}

/** What a result shows. */
export interface HitContent {
  address: string;
  title: ExcerptPiece[];
  type: string;
  /** ISO date. */
  date: string;
  /** Their names, as one text. */
  authors: string;
  /** The words in the opening, or the brief's summary where they are not there. */
  excerpt: ExcerptPiece[];
  sections: HitSection[];
}

/** What Pagefind keeps of a page, as far as it is used. */
export interface PagefindFragment {
  url: string;
  meta: Partial<Record<string, string>>;
  /** The parts in which the words are: the opening, which has no anchor, and sections. */
  sub_results: PagefindPart[];
}

interface PagefindPart {
  title: string;
  url: string;
  excerpt: string;
  anchor?: unknown;
}

const sectionsShown = 3;

/** What a result shows, from what Pagefind keeps of its page. */
export function readHit(fragment: PagefindFragment, hasWords: boolean): HitContent {
  const { meta, url } = fragment;
  const parts = hasWords ? fragment.sub_results.map((part) => readPart(part)) : [];
  const opening = parts.find(({ isSection }) => !isSection);
  return {
    address: url,
    title: opening?.title ?? [plain(meta['title'] ?? url)],
    type: meta['type'] ?? '',
    date: meta['date'] ?? '',
    authors: meta['authors'] ?? '',
    excerpt: opening?.excerpt ?? [plain(meta['summary'] ?? '')],
    sections: parts.filter(({ isSection }) => isSection).slice(0, sectionsShown),
  };
}

function readPart({
  title,
  url,
  excerpt,
  anchor,
}: PagefindPart): HitSection & { isSection: boolean } {
  const { heading, text } = partFromHeading(readExcerpt(excerpt), title);
  return { title: heading, address: url, excerpt: text, isSection: anchor !== undefined };
}

function plain(text: string): ExcerptPiece {
  return { text, marked: false };
}
