import type { CitationEnding } from '../../model/addresses.ts';
import type { CslItem } from '../../model/citation/csl-item.ts';
import { toBibtex } from './bibtex.ts';
import { toCslJson } from './csl-json.ts';
import { toRis } from './ris.ts';

/** A form that citations can be taken along in. */
export interface CitationFormat {
  /** What its files end in. */
  ending: CitationEnding;
  /** As people call it. */
  name: string;
  mediaType: string;
  write: (items: readonly CslItem[]) => string;
}

/** Every form of citations; the first one says most, and describes a page to programs. */
export const citationFormats: readonly CitationFormat[] = [
  {
    ending: 'json',
    name: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: toCslJson,
  },
  { ending: 'bib', name: 'BibTeX', mediaType: 'application/x-bibtex', write: toBibtex },
  {
    ending: 'ris',
    name: 'RIS',
    mediaType: 'application/x-research-info-systems',
    write: toRis,
  },
];
