import type { BriefEntry } from '../../content/entries/entries.ts';
import { addressOf, paths } from '../../model/addresses.ts';
import { memoizeByOwner } from '../../model/memoize.ts';
import type { Phrase } from '../../model/page/phrase.ts';
import type { RelatedBrief, RelatedReason } from '../../model/page/related-brief.ts';
import type { NameId, SourceId } from '../../model/records/ids.ts';
import { answering } from '../library-answers.ts';
import { type Library, sourceOf, textIn } from '../library.ts';
import { shortWords } from '../sources/short-words.ts';
import { titlePhrase } from '../sources/source-words.ts';
import { phraseByScript, phraseOf, type View } from '../view.ts';

const mostRelated = 3;
const mostReasons = 2;
const mostShared = 2;

// What more briefs have says little of any, and to compare all that have it would take as long as to read them.
const mostHolders = 40;

/** The briefs that go with one: its editors' choices, then those that cite it or share most with it, each with the reason. */
export const relatedBriefs = answering('related', (id, view): RelatedBrief[] => {
  const { library } = view;
  const brief = library.briefsById.get(id);
  if (!brief) return [];
  const chosen = brief.first.data.related.flatMap((id) => library.briefsById.get(id) ?? []);
  const known = new Set<BriefEntry>([brief, ...chosen, ...laterOf(brief, library)]);
  const likely = likelyBriefs(brief, library).filter((other) => !known.has(other));
  return [...chosen, ...likely.slice(0, Math.max(0, mostRelated - chosen.length))].map((other) =>
    describe(brief, other, view),
  );
});

function laterOf({ first }: BriefEntry, { briefsById }: Library): BriefEntry[] {
  return first.data.later.flatMap((id) => briefsById.get(id) ?? []);
}

// What a brief has in common with others: what it cites, whom it names.
interface Traits {
  sources: ReadonlySet<string>;
  names: ReadonlySet<string>;
  links: ReadonlySet<string>;
}

const traitsOf = memoizeByOwner((brief: BriefEntry, _: Library): Traits => {
  const { cited, mentions, links } = brief.first;
  return {
    sources: new Set(cited.map(({ source }) => source)),
    names: new Set(mentions.flat().flatMap((names) => (names.length === 1 ? names : []))),
    links: new Set(links),
  };
});

const holdersOf = memoizeByOwner((kind: keyof Traits, library: Library) => {
  const holders = new Map<string, BriefEntry[]>();
  for (const brief of library.briefs) {
    for (const one of traitsOf(brief, library)[kind]) {
      const known = holders.get(one);
      if (known) known.push(brief);
      else holders.set(one, [brief]);
    }
  }
  return holders;
});

// The rarer what two briefs share, the more it says; a link between them says most.
function likelyBriefs(brief: BriefEntry, library: Library): BriefEntry[] {
  const own = traitsOf(brief, library);
  const scores = new Map<BriefEntry, number>();
  const add = (other: BriefEntry | undefined, score: number) => {
    if (other && other !== brief) scores.set(other, (scores.get(other) ?? 0) + score);
  };
  for (const id of own.links) add(library.briefsById.get(id), scoreOfLink);
  for (const other of holdersOf('links', library).get(brief.id) ?? []) add(other, scoreOfLink);
  for (const kind of ['sources', 'names'] as const) {
    for (const one of own[kind]) {
      const holders = holdersOf(kind, library).get(one) ?? [];
      if (holders.length > mostHolders) continue;
      const score = Math.log(library.briefs.length / holders.length);
      for (const other of holders) add(other, score);
    }
  }
  return [...scores]
    .filter(([, score]) => score > 0)
    .sort(([one, a], [other, b]) => b - a || (one.id < other.id ? -1 : 1))
    .map(([other]) => other);
}

const scoreOfLink = 5;

function describe(brief: BriefEntry, other: BriefEntry, view: View): RelatedBrief {
  const { library, language } = view;
  const text = textIn(other, language) ?? other.first;
  const isElsewhere = text.language !== language;
  const { title } = text.data;
  return {
    href: addressOf(library.address, paths.brief(other.id), text.language),
    ...(isElsewhere ? { text: title, language: text.language } : phraseByScript(view, title)),
    hreflang: isElsewhere ? text.language : undefined,
    reasons: reasonsOf(brief, other, view).slice(0, mostReasons),
  };
}

function reasonsOf(brief: BriefEntry, other: BriefEntry, view: View): RelatedReason[] {
  const { library } = view;
  const { cited, cites, both, people, talks, documents } = view.strings.brief.relatedBy;
  const [own, others] = [traitsOf(brief, library), traitsOf(other, library)];
  const names = rarest('names', own, others, library).flatMap((id) => {
    const name = library.names.get(id as NameId);
    return name ? [{ kind: name.kind, phrase: phraseOf(view, name.name) }] : [];
  });
  const named = (kind: string) =>
    names.filter((one) => one.kind === kind).map(({ phrase }) => phrase);
  // What has no title would be told by what it is, as `[news report]`.
  const sources = rarest('sources', own, others, library)
    .filter((id) => sourceOf(id as SourceId, library).title !== undefined)
    .map((id) => sourcePhrase(id, view));
  const [isCited, isCiting] = [own.links.has(other.id), others.links.has(brief.id)];
  const all: [boolean, string, Phrase[]][] = [
    [isCited && isCiting, both, []],
    [isCited && !isCiting, cited, []],
    [isCiting && !isCited, cites, []],
    [named('talks').length > 0, talks, named('talks')],
    [named('person').length > 0, people, named('person')],
    [sources.length > 0, documents, sources],
  ];
  return all
    .filter(([holds]) => holds)
    .map(([, label, shared]) => ({ label, shared: shared.slice(0, mostShared) }));
}

// What both have, the rarest first: of two briefs nobody wants to hear that both name the president.
function rarest(
  kind: 'sources' | 'names',
  own: Traits,
  others: Traits,
  library: Library,
): string[] {
  const holders = holdersOf(kind, library);
  const count = (one: string) => holders.get(one)?.length ?? 0;
  return [...own[kind]]
    .filter((one) => others[kind].has(one) && count(one) < library.briefs.length)
    .sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1));
}

function sourcePhrase(id: string, view: View): Phrase {
  const source = sourceOf(id as SourceId, view.library);
  const { symbol, title } = shortWords(source, view);
  const { language } = titlePhrase(source, view);
  return symbol ? { text: symbol } : { text: title, ...(language && { language }) };
}
