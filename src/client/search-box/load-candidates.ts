import type { Language } from '../../model/language/language.ts';
import type { Link } from '../../model/page/link.ts';
import { unpackName } from '../../model/files/packed-name.ts';
import { isListOf, isOwnAddress, isRecord, isText } from '../../model/files/json-shape.ts';
import type { SuggestionsFile } from '../../model/files/suggestions-file.ts';
import { fetchJson, hasParts } from '../fetch-json.ts';
import { fetchNames } from '../fetch-names.ts';
import { type Candidate, candidateOf, candidatesOfNames } from './match-suggestions.ts';

/** Everything that can be suggested: at first without names, then with them. */
export interface Candidates {
  first: Candidate[];
  all: Promise<Candidate[]>;
}

/** Fetches what can be suggested; throws where it cannot be had. Without the file of names there are no names. */
export async function loadCandidates(
  search: string,
  language: Language,
  signal: AbortSignal,
): Promise<Candidates> {
  const file = await fetchJson(new URL('suggestions.json', search), isSuggestions, signal);
  const first = [
    ...file.topics.map((link) => candidateOfLink('topic', link)),
    ...file.regions.map((link) => candidateOfLink('region', link)),
  ];
  const briefs = file.briefs.map((link) => candidateOfLink('brief', link));
  const names = fetchNames(new URL(file.names, search), signal).then(
    (known) => candidatesOfNames(known.names.map(unpackName), language, search),
    () => [],
  );
  return {
    first: [...first, ...briefs],
    all: names.then((found) => [...first, ...found, ...briefs]),
  };
}

function candidateOfLink(kind: string, { text, href, language }: Link): Candidate {
  return candidateOf({ kind, text, href, language });
}

function isSuggestions(value: unknown): value is SuggestionsFile {
  if (!hasParts(value, ['names', 'topics', 'regions', 'briefs'])) return false;
  const { names, topics, regions, briefs } = value as SuggestionsFile;
  return isOwnAddress(names) && [topics, regions, briefs].every((links) => isListOf(links, isLink));
}

function isLink(value: unknown): boolean {
  return isRecord(value) && isText(value['text']) && isOwnAddress(value['href']);
}
