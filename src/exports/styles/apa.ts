import type { CslItem, CslName } from '../../model/citation/csl-item.ts';
import { sortedName } from '../../model/citation/csl-name.ts';
import type { CitationPiece } from '../../model/page/styled-citation.ts';
import { citedWork } from './cited-work.ts';
import { closing, compose, inTextPlace } from './compose.ts';
import { joined, shortNames } from './name-lists.ts';
import { styledDate, styledYear } from './style-date.ts';
import type { StyleWords } from './style-words.ts';

const most = 20;

/** A reference as the Publication Manual of the American Psychological Association has it (7th edition, chapters 8 to 10). */
export function apa(item: CslItem, words: StyleWords): CitationPiece[] {
  const { names, title, publisher, issued, address, note } = citedWork(item);
  const date = { text: `(${styledDate(issued, { order: 'yearFirst' }, words)})` };
  const inItalics: CitationPiece = { text: title, form: 'italic' };
  const reference = compose(
    [
      ...(names.length > 0 ? [apaNames(names, words), [date], [inItalics]] : [[inItalics], [date]]),
      publisher ? [{ text: publisher, form: 'name' }] : [],
      closing(note, words),
      [{ text: address, form: 'address' }],
    ],
    words.period,
  );
  const who: CitationPiece[] =
    names.length > 0
      ? shortNames(names, words.ampersand.replace(/^,/, ''), words)
      : [{ text: title }];
  const year = styledYear(issued, words);
  const inText = compose([who, [{ text: year }], [{ text: words.paragraph }]], words.comma);
  return [...reference, inTextPlace(inText, words)];
}

// Up to twenty names; of more the first nineteen and the last.
function apaNames(names: readonly CslName[], words: StyleWords): CitationPiece[] {
  const told = names.map(turned);
  const last = told.at(-1) ?? '';
  if (told.length <= most) return joined(told, words.comma, words.ampersand);
  const first = joined(told.slice(0, most - 1), words.comma, words.comma);
  return [...first, { text: `${words.comma}… ` }, { text: last, form: 'name' }];
}

function turned({ given, ...name }: CslName): string {
  return sortedName({ ...name, ...(given !== undefined && { given: initials(given) }) });
}

// `Jean-Paul` is `J.-P.`; scripts that do not shorten names so keep them whole.
function initials(given: string): string {
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\s.'’-]+$/u.test(given)) return given;
  return given
    .split(/\s+|(?<=\.)(?=\p{L})/u)
    .filter(Boolean)
    .map((name) =>
      name
        .split('-')
        .map((part) => /\p{L}/u.exec(part)?.[0].toLocaleUpperCase() ?? '')
        .filter(Boolean)
        .map((letter) => `${letter}.`)
        .join('-'),
    )
    .join(' ');
}
