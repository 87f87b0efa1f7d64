import type { Link } from 'mdast';
import { withoutStandIns } from '../../model/text/stand-ins.ts';
import { wordsOf } from './words-of.ts';

/** Whether a link is what Word and Google Docs make of calls and of the ways back: `[1](#_ftn1)`, `[↩](#fnref1)`. */
export function isNoteLink(link: Link): boolean {
  if (!link.url.startsWith('#')) return false;
  const words = withoutStandIns(wordsOf(link)).trim();
  return /^(?:[[(]?[\d٠-٩*†‡]{1,3}[\])]?|[↩↑^]\uFE0E?)$/u.test(words);
}
