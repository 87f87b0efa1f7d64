import type { TextEntry } from '../content/entries/entries.ts';
import type { PartMarks } from '../markdown/slot-html.ts';
import { passageIdPattern } from '../model/records/ids.ts';
import { fill } from '../model/language/plural.ts';
import { findingsIn } from './page-findings.ts';
import type { View } from './view.ts';

/** What is told at the parts of a text, by their ids in the page; under no id what has no part here. */
export function marksOf(entry: TextEntry<unknown>, view: View): Map<string, PartMarks> {
  const marks = new Map<string, Marks>();
  const at = (id: string) => {
    const known = marks.get(id) ?? { aliases: [], findings: [] };
    marks.set(id, known);
    return known;
  };
  for (const alias of entry.aliases) at(alias.at ?? '').aliases.push(aliasMark(alias, view));
  for (const one of entry.outdated) at(one.id).outdated = outdatedLine(one, view);
  for (const { part, href, text } of findingsIn(entry.file, view))
    at(part).findings.push({ href, text });
  return marks;
}

interface Marks {
  aliases: PartMarks['aliases'][number][];
  outdated?: string;
  findings: { href: string; text: string }[];
}

function outdatedLine({ how, since }: TextEntry<unknown>['outdated'][number], view: View): string {
  const { originalNone, originalGone, outdated, outdatedUndated } = view.strings.permalinks;
  if (how === 'alone') return originalNone;
  if (since === undefined) return outdatedUndated;
  return fill(how === 'gone' ? originalGone : outdated, { date: view.date(since) });
}

function aliasMark(
  { id, at, state, on }: TextEntry<unknown>['aliases'][number],
  view: View,
): PartMarks['aliases'][number] {
  if (state === undefined || on === undefined) return { id };
  const { permalinks } = view.strings;
  const since = view.date(on);
  // A call has no line of its own: its note has one.
  if (id.startsWith('ref-')) return { id };
  const kind = passageIdPattern.test(id) ? 'passage' : id.startsWith('note-') ? 'note' : 'section';
  // A heading that only got another id is still what the old address names.
  const isPassage = at !== undefined && passageIdPattern.test(at);
  if (kind === 'section' && state === 'merged' && !isPassage) return { id };
  return {
    id,
    state,
    since,
    line: fill(permalinks[`${kind}${state === 'merged' ? 'Merged' : 'Removed'}`], { date: since }),
  };
}
