import { passageIdPattern } from '../../model/records/ids.ts';
import type { Trace, TranslationTrace } from '../../permalinks/trace.ts';
import { count } from '../report/count.ts';

/**
 * What became of a brief's ids, as lines: all that is kept in one, each other id with its first words;
 * none where all of them were kept.
 */
export function formatTrace(
  traces: readonly Trace[],
  translations: readonly TranslationTrace[] = [],
): string[] {
  if (translations.length === 0 && traces.every(({ fate }) => fate === 'kept')) return [];
  const kept = traces.filter(({ fate }) => fate === 'kept').map(({ id }) => id);
  const passages = kept.filter((id) => passageIdPattern.test(id));
  const notes = kept.filter((id) => id.startsWith('note-')).length;
  const sections = kept.length - passages.length - notes;
  const parts = [
    ...(passages.length > 0 ? [formatRanges(passages)] : []),
    ...(sections > 0 ? [count(sections, 'section')] : []),
    ...(notes > 0 ? [count(notes, 'note')] : []),
  ];
  const others = traces.filter(({ fate }) => fate !== 'kept');
  return [
    ...(parts.length > 0 ? [`  kept ${parts.join(', ')}`] : []),
    ...[...Map.groupBy(translations, ({ fate }) => fate)].map(
      ([fate, all]) => `  ${fate} ${all.map(({ id }) => id).join(', ')}`,
    ),
    ...others.map(({ id, fate, other, words }) => `  ${sayFate(fate, id, other)}: ${words}`),
  ];
}

function sayFate(fate: Trace['fate'], id: string, other: string | undefined): string {
  switch (fate) {
    case 'split':
      return `new ${id} (split off from ${other})`;
    case 'merged':
    case 'removed':
      return `${fate} ${id} → ${other}`;
    default:
      return other === undefined
        ? `${fate} ${id}`
        : `${fate} ${id} (was ${other}, as another passage is)`;
  }
}

// `p1–p5, p7` reads better than six ids.
function formatRanges(ids: readonly string[]): string {
  const ranges: string[][] = [];
  for (const id of ids) {
    const range = ranges.at(-1);
    if (range && follows(range.at(-1) ?? '', id)) range.push(id);
    else ranges.push([id]);
  }
  return ranges
    .map((range) => (range.length > 2 ? `${range[0]}–${range.at(-1)}` : range.join(', ')))
    .join(', ');
}

function follows(before: string, id: string): boolean {
  return /^p\d+$/.test(before) && id === `p${Number(before.slice(1)) + 1}`;
}
