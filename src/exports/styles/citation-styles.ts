import type { CslItem } from '../../model/citation/csl-item.ts';
import type { CitationPiece } from '../../model/page/styled-citation.ts';
import { apa } from './apa.ts';
import { bluebook } from './bluebook.ts';
import { chicagoBibliography, chicagoNote } from './chicago.ts';
import { mla } from './mla.ts';
import type { StyleWords } from './style-words.ts';

/** The citation styles that a brief is cited in, by the name of their label. */
export const citationStyles: Readonly<
  Record<
    'chicagoNote' | 'chicagoBibliography' | 'apa' | 'mla' | 'bluebook',
    (item: CslItem, words: StyleWords) => CitationPiece[]
  >
> = { chicagoNote, chicagoBibliography, apa, mla, bluebook };
