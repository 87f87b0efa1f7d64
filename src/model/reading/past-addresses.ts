import type { WithdrawnEntry } from './address-ledger.ts';
import type { Path } from '../addresses.ts';
import type { Language } from '../language/language.ts';

/** A page that is no longer there and says so. */
export interface WithdrawnPage extends Omit<WithdrawnEntry, 'state' | 'path'> {
  /** Its path in the default language's form. */
  path: Path;
  language: Language;
  /** The languages in which something is at this path: the page, or that it was withdrawn. */
  languages: Language[];
}

/** What a build needs to know of addresses that no page of the content has any more. */
export interface PastAddresses {
  /** Published paths that moved, each with where it leads in the end. */
  moved: [Path, Path][];
  /** The same as links in texts are written: in the default language's form. */
  links: [Path, Path][];
  withdrawn: WithdrawnPage[];
}
