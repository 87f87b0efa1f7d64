import type { BriefEntry } from '../../content/entries/entries.ts';
import type { WrittenEntry } from '../../exports/feeds/feed.ts';
import type { CarriedBrief } from '../../exports/texts/carried-brief.ts';
import { type BriefChapter, briefChapter } from '../books/brief-chapter.ts';
import { feedEntry } from '../feeds/feeds.ts';
import type { View } from '../view.ts';

/** What feeds and books that hold a brief have of it, made once for all of them. */
export interface BriefPart {
  entry: WrittenEntry;
  chapter: BriefChapter;
}

/** A brief that was joined, as feeds and books have it. */
export function briefPart(brief: BriefEntry, carried: CarriedBrief, view: View): BriefPart {
  return { entry: feedEntry(brief, carried), chapter: briefChapter(brief, carried, view) };
}
