import { citationStyles } from '../../exports/styles/citation-styles.ts';
import type { CslItem } from '../../model/citation/csl-item.ts';
import type { StyledCitation } from '../../model/page/styled-citation.ts';
import type { View } from '../view.ts';

type StyleName = keyof typeof citationStyles;

/** A work's citation in every citation style, in the words of a page's language. */
export function styledCitations(record: CslItem, { language, strings }: View): StyledCitation[] {
  const { citation, citationStyles: told } = strings;
  const { comma, andOthers } = citation;
  const words = { language, comma, andOthers, ...told.words };
  return (Object.keys(citationStyles) as StyleName[]).map((name) => ({
    style: told.names[name],
    pieces: citationStyles[name](record, words),
  }));
}
