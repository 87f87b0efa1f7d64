import type { Content } from '../model/reading/content.ts';
import type { Fault } from '../model/reading/issue.ts';
import { type OwnedSpelling, ownedSpellings } from './owned-spellings.ts';

/** A spelling has one owner, or all of its owners say that it is ambiguous. */
export function findSharedSpellings(content: Content): Fault[] {
  const all = ownedSpellings(content).flat();
  const groups = Map.groupBy(all, ({ folded }) => folded);
  return [...groups.values()].flatMap((owners) => {
    const byFile = Map.groupBy(owners, ({ file }) => file);
    if (byFile.size < 2) return [];
    return [...byFile].flatMap(([file, inFile]) => {
      const [first] = inFile;
      if (!first || inFile.some(({ spelling }) => spelling.ambiguous)) return [];
      const rest = [...byFile.keys()].filter((other) => other !== file);
      return [shared(first, rest)];
    });
  });
}

function shared({ file, field, spelling }: OwnedSpelling, others: readonly string[]): Fault {
  const files = [file, ...others].map((one) => `\`${one}\``).join(' and ');
  const message = `Unexpected spelling \`${spelling.text}\` of ${files}, expected one owner, or \`ambiguous\` in each.`;
  return { rule: 'spelling-shared', file, at: { field }, message };
}
