import { paths } from '../../model/addresses.ts';
import { formatSearch, parseSearch } from '../../model/facets.ts';
import type { NameId } from '../../model/records/ids.ts';
import type { Link } from '../../model/page/link.ts';
import type { NameLetter, NameLine } from '../../model/page/name-line.ts';
import type { NameSpelling } from '../../model/records/spelled.ts';
import type { Phrase } from '../../model/page/phrase.ts';
import { spellingsOf } from '../../model/records/spelled.ts';
import { lettersOfNames, type NameInOrder, namesInOrder } from './name-order.ts';
import type { List } from '../pages/routes.ts';
import { linkTo, phraseByScript, phraseOf, type View } from '../view.ts';

/** The names in one list; none where there are no names. */
export function nameList(view: View): List<NameInOrder, never>[] {
  const entries = namesInOrder(view);
  return entries.length > 0 ? [{ params: {}, path: paths.names, entries }] : [];
}

/** The names of a page as they are shown, by letter. */
export function namesByLetter(entries: readonly NameInOrder[], view: View): NameLetter[] {
  const letters = new Map(lettersOfNames(view).map(({ letter, id }) => [letter, id]));
  return [...Map.groupBy(entries, ({ letter }) => letter)].map(([letter, names]) => ({
    letter,
    id: letters.get(letter) ?? '',
    lines: names.map((one) => nameLine(one, view)),
  }));
}

/** Links to the letters of all names, whatever page they are on. */
export function letterLinks(view: View): Link[] {
  return lettersOfNames(view).map(({ letter, id, path }) => ({
    href: `${view.to(path)}#${id}`,
    text: letter || view.strings.lists.otherLetters,
  }));
}

function linkToName(id: NameId, view: View): Link[] {
  const name = view.library.names.get(id);
  return name ? [linkTo(view, paths.name(id), name.name)] : [];
}

/** A name as lists and its own page show it. */
export function nameLine({ id, name }: NameInOrder, view: View): NameLine {
  const shown = view.label(name.name).text;
  const apart = [...name.acronyms, ...name.formerNames].map(({ text }) => text);
  const spellings = spellingsOf(name).filter(({ text }) => text !== shown && !apart.includes(text));
  const phrases = (list: readonly NameSpelling[]) =>
    list.map(({ text }) => phraseByScript(view, text));
  return {
    id,
    link: linkTo(view, paths.name(id), name.name),
    kind: view.strings.names.kinds[name.kind],
    line: phraseOf(view, name.line),
    spellings: phrases(spellings).sort(ownFirst),
    acronyms: phrases(name.acronyms),
    formerNames: phrases(name.formerNames),
    notToConfuseWith: name.notToConfuseWith.flatMap((other) => linkToName(other, view)),
  };
}

/** The address of a search for some words. */
export function searchFor(query: string, view: View): string {
  const state = { ...parseSearch(new URLSearchParams()), query };
  return `${view.to(paths.search)}?${formatSearch(state).toString()}`;
}

function ownFirst(a: Phrase, b: Phrase): number {
  return Number(a.language !== undefined) - Number(b.language !== undefined);
}
