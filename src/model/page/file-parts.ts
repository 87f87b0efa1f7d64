import type { OfferedFiles } from './citation-link.ts';
import type { SentencePart } from './sentence.ts';

/** The files of a page as a sentence of links, named with the words before them where these tell them apart. */
export function fileParts(
  { words, links, isOneOfSeveral }: OfferedFiles,
  comma: string,
): SentencePart[] {
  return links.flatMap(({ name, href, file }, index): SentencePart[] => [
    { text: index === 0 ? `${words} ` : comma },
    {
      text: name,
      tag: 'a',
      attributes: {
        ...{ href, download: file },
        ...(isOneOfSeveral && { 'aria-label': `${words} ${name}` }),
      },
    },
  ]);
}
