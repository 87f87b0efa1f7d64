import type { BriefEntry, TextEntry } from '../../content/entries/entries.ts';
import type { Translation } from '../../model/records/brief.ts';
import type { NameId } from '../../model/records/ids.ts';
import { remember } from '../../reads/remember.ts';
import { textIn } from '../library.ts';
import type { View } from '../view.ts';

/** A brief that mentions a name: the text that is shown, and the passages by their numbers in it, with the number of the mention in each. */
export interface Mentioning {
  brief: BriefEntry;
  text: TextEntry<Translation>;
  passages: { index: number; at: number; isUnsure: boolean }[];
}

/** The briefs that mention a name, the newest first. */
export function mentioningBriefs(id: NameId, view: View): readonly Mentioning[] {
  return allMentions(undefined, view).get(id) ?? [];
}

const allMentions = remember((_: undefined, view: View) => {
  const all = new Map<string, Mentioning[]>();
  for (const brief of view.library.briefs) {
    const text = textIn(brief, view.language) ?? brief.first;
    for (const [id, passages] of passagesByName(text)) {
      const known = all.get(id);
      if (known) known.push({ brief, text, passages });
      else all.set(id, [{ brief, text, passages }]);
    }
  }
  return all;
});

// The passages of a text by the names that they mention.
function passagesByName({
  mentions,
}: Pick<TextEntry<unknown>, 'mentions'>): Map<string, Mentioning['passages']> {
  const passages = new Map<string, Mentioning['passages']>();
  mentions.forEach((inPassage, index) => {
    for (const [at, names] of inPassage.entries()) {
      for (const id of names) {
        const own = passages.get(id) ?? [];
        const last = own.at(-1);
        if (last?.index === index) last.isUnsure &&= names.length > 1;
        else own.push({ index, at, isUnsure: names.length > 1 });
        passages.set(id, own);
      }
    }
  });
  return passages;
}
