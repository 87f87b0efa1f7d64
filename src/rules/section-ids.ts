import type { Content, FiledText } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { positionIn } from './texts.ts';

/** Each heading has an id, and no two of a prose page the same; of briefs, assignment sees to that. */
export function findWrongSectionIds({ briefs, pages }: Content): Fault[] {
  const firsts = [...briefs.values()].map(({ first }) => first);
  return [
    ...firsts.flatMap((text) => wrongIds(text).filter(({ rule }) => rule === 'section-id')),
    ...[...pages.values()].flat().flatMap(wrongIds),
  ];
}

function wrongIds(text: FiledText<unknown>): Fault[] {
  const seen = new Set<string>();
  return text.facts.headings.flatMap((heading): Fault[] => {
    const id = heading.pin ?? heading.slug;
    const title = `heading “${heading.text}”`;
    const position = positionIn(text, heading);
    // An empty heading is a fault of its own.
    if (id === '' && heading.text === '') return [];
    if (id === '') {
      const message = `Unexpected ${title} without Latin letters, expected an id pinned to it.`;
      return [{ rule: 'section-id', message, ...position }];
    }
    if (seen.has(id)) {
      const message = `Unexpected second section with the id \`${id}\`, expected another for the ${title}.`;
      return [{ rule: 'section-duplicate', message, ...position }];
    }
    seen.add(id);
    return [];
  });
}
