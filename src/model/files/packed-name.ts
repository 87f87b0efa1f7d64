import { fold } from '../text/fold.ts';
import type { Language } from '../language/language.ts';
import type { NameSpelling } from '../records/spelled.ts';
import type { KnownName, PackedName } from './names-file.ts';
import { spellingsOf } from '../records/spelled.ts';

/** A name as the file has it: a third smaller. */
export function packName({ id, kind, name, spellings, pages }: KnownName): PackedName {
  const labels = new Set(Object.values(name));
  const others = spellings
    .filter((spelling) => hasMarks(spelling) || !labels.has(spelling.text))
    .map((spelling) => (hasMarks(spelling) ? spelling : spelling.text));
  return {
    ...(id === usualId(name) ? {} : { id }),
    ...{ kind, name },
    ...(others.length > 0 ? { spellings: others } : {}),
    ...(pages ? { pages } : {}),
  };
}

/** A name from the file, whole again. */
export function unpackName({ id, kind, name, spellings = [], pages }: PackedName): KnownName {
  const marked = spellings.map((one) => (typeof one === 'string' ? { text: one } : one));
  return {
    id: id ?? usualId(name),
    ...{ kind, name },
    spellings: spellingsOf({ name, spellings: marked }),
    ...(pages ? { pages } : {}),
  };
}

function usualId(name: Record<Language, string>): string {
  return fold(Object.values(name)[0] ?? '').replaceAll(' ', '-');
}

function hasMarks({ exactCase, noExpand, ambiguous }: NameSpelling): boolean {
  return exactCase ?? noExpand ?? ambiguous ?? false;
}
