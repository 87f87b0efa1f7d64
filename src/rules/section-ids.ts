import type { Content, FiledText } from '../model/content.ts';
import type { Fault } from '../model/issue.ts';
import { placeIn } from './texts.ts';

/** Each heading has an id, and no two headings of a text have the same; translations of a brief take theirs from it. */
export function findWrongSectionIds({ briefs, pages }: Content): Fault[] {
  const texts = [...[...briefs.values()].map(({ first }) => first), ...[...pages.values()].flat()];
  return texts.flatMap(wrongIds);
}

function wrongIds(text: FiledText<unknown>): Fault[] {
  const seen = new Set<string>();
  return text.facts.headings.flatMap((heading): Fault[] => {
    const id = heading.pin ?? heading.slug;
    const title = `heading “${heading.text}”`;
    const place = placeIn(text, heading);
    // An empty heading is a fault of its own.
    if (id === '' && heading.text === '') return [];
    if (id === '') {
      const message = `Unexpected ${title} without Latin letters, expected an id pinned to it.`;
      return [{ rule: 'section-id', message, ...place }];
    }
    if (seen.has(id)) {
      const message = `Unexpected second section with the id \`${id}\`, expected another for the ${title}.`;
      return [{ rule: 'section-duplicate', message, ...place }];
    }
    seen.add(id);
    return [];
  });
}
