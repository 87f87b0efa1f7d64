import type { TextEntry } from '../../content/entries/entries.ts';
import { paths } from '../../model/addresses.ts';
import type { KnownName } from '../../model/files/names-file.ts';
import { memoizeWeakly } from '../../model/memoize.ts';
import type { Translation } from '../../model/records/brief.ts';
import type { Template } from '../../model/reading/rendered-text.ts';
import { knownNames } from '../../names/named-records.ts';
import { linkMentions } from '../../names/link-mentions.ts';
import { certainNames, namesOfText } from '../../names/mentions.ts';
import { type SpellingTable, tableOfNames } from '../../names/spelling-table.ts';
import { answering } from '../library-answers.ts';
import type { View } from '../view.ts';

/** What makes the names in a section of a text links to what they are. */
export function nameLinker(
  { data, mentions }: TextEntry<Translation>,
  view: View,
): (section: Template) => Template {
  const linking = {
    known: namesOfText(tableOf(view), data.names),
    mentions,
    certain: certainNames(mentions.flat().map((names) => ({ names }))),
    address: (names: readonly string[]) => addressOfNames(names, view),
  };
  return (section) => linkMentions(section, linking);
}

/** The page of a name; where it may be one of several, that of the first, which leads to the others. */
function addressOfNames([first = '', ...others]: readonly string[], view: View): string {
  return view.to(paths.name(first)) + (others.length > 0 ? `#${alsoId}` : '');
}

// The part of a name's page that tells whom else its words may mean.
const alsoId = 'also';

// All that a library knows by name, by its spellings.
function tableOf(view: View): SpellingTable {
  return tableFrom(namesKnown('', view));
}

const namesKnown = answering('known-names', (_, { library }) => knownNames(library));

const tableFrom = memoizeWeakly((names: KnownName[]) => tableOfNames(names));
