import type { TextEntry } from '../../content/entries/entries.ts';
import type { PartMarks } from '../../markdown/slot-html.ts';
import { passageIdPattern } from '../../model/records/ids.ts';
import { addressOf, paths } from '../../model/addresses.ts';
import type { Brief } from '../../model/records/brief.ts';
import { correctedPart, correctionId } from './correction-lines.ts';
import { textIn } from '../library.ts';
import { fill } from '../../model/language/plural.ts';
import { findingsIn } from '../pages/page-findings.ts';
import type { View } from '../view.ts';

/** What is told at the parts of a text, by their ids in the page; under no id what has no part here. */
export function marksOf(
  entry: TextEntry<unknown>,
  view: View,
  corrections: Brief['corrections'] = [],
): Map<string, PartMarks> {
  const marks = new Map<string, Marks>();
  const at = (id: string) => {
    const known = marks.get(id) ?? { aliases: [], corrections: [], findings: [] };
    marks.set(id, known);
    return known;
  };
  for (const alias of entry.aliases) at(alias.at ?? '').aliases.push(aliasMark(alias, view));
  for (const one of entry.outdated) at(one.id).outdated = outdatedLine(one, view);
  corrections.forEach((correction, index) => {
    const part = correctedPart(correction, entry);
    if (part === undefined) return;
    const text = `${view.strings.brief[correction.kind]} · ${view.date(correction.date)}`;
    at(part).corrections.push({ href: `#${correctionId(index, corrections)}`, text });
  });
  for (const { part, href, text } of findingsIn(entry.file, view))
    at(part).findings.push({ href, text });
  return marks;
}

interface Marks {
  aliases: PartMarks['aliases'][number][];
  outdated?: string;
  corrections: { href: string; text: string }[];
  findings: { href: string; text: string }[];
}

function outdatedLine({ how, since }: TextEntry<unknown>['outdated'][number], view: View): string {
  const { originalNone, originalGone, outdated, outdatedUndated } = view.strings.permalinks;
  if (how === 'alone') return originalNone;
  if (since === undefined) return outdatedUndated;
  return fill(how === 'gone' ? originalGone : outdated, { date: view.date(since) });
}

type Alias = TextEntry<unknown>['aliases'][number];

function aliasMark(alias: Alias, view: View): PartMarks['aliases'][number] {
  const { id, at, state, on } = alias;
  const moved = moveMark(alias, view);
  if (moved) return moved;
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

// What moved between briefs tells of both: where it stands now, and where it stood.
function moveMark(
  { id, state, on, movedTo, movedFrom }: Alias,
  view: View,
): PartMarks['aliases'][number] | undefined {
  if (on === undefined) return undefined;
  const brief = view.library.briefsById.get(movedTo?.brief ?? movedFrom ?? '');
  if (!brief) return movedFrom === undefined ? undefined : { id };
  const own = textIn(brief, view.language);
  const { language, data } = own ?? brief.first;
  const page = addressOf(view.library.address, paths.brief(brief.id), language);
  const since = view.date(on);
  const { movedAway, movedHere } = view.strings.permalinks;
  return {
    ...{ id, state, since: movedTo && since },
    line: fill(movedTo ? movedAway : movedHere, { date: since }),
    link: { href: movedTo ? `${page}#${movedTo.anchor}` : page, text: data.title },
  };
}
